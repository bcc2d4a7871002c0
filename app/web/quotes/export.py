"""A kept quote as tables for a spreadsheet, one in each language."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from app.domain.naming import Language
from app.printing.spreadsheets import Cell, Sheet
from app.web.i18n import lazy
from app.web.quotes.wording import KEPT_UNITS, SECTIONS, STATUSES, row_name
from app.wording.translations import translations

_TITLES: Final = {Language.ZH: "中文", Language.EN: "English"}
_HEADING: Final = (
    lazy("Quote"),
    lazy("Section"),
    lazy("Of"),
    lazy("Item"),
    lazy("Rate or price"),
    lazy("Working"),
    lazy("From"),
    lazy("Amount"),
    lazy("Currency"),
    lazy("Status"),
    lazy("Source"),
    lazy("Remarks"),
)


def sheets(document: Mapping[str, Any], *, reference: str) -> list[Sheet]:
    """Return the quote in Chinese and in English."""
    return [
        Sheet(
            title,
            [_worded(word, language) for word in _HEADING],
            [(reference, *_cells(row, language)) for row in document["rows"]],
        )
        for language, title in _TITLES.items()
    ]


def _cells(row: Mapping[str, Any], language: Language) -> tuple[Cell, ...]:
    return (
        _worded(SECTIONS[row["section"]], language),
        row["of"],
        row_name(row, language),
        row["rate"],
        f"{row['working']} {_worded(KEPT_UNITS.get(row['unit'], ''), language)}".strip(),
        date.fromisoformat(row["from"]) if row["from"] else "",
        Decimal(row["amount"]) if row["amount"] is not None else None,
        row["currency"],
        _worded(STATUSES.get(row["status"], ""), language),
        row["source"],
        row["remarks"][language.value] if row["remarks"] else "",
    )


def _worded(word: Any, language: Language) -> str:
    return translations(language).gettext(getattr(word, "message", word)) if word else ""
