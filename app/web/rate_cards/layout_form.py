"""How a forwarder's sheet is read, as questions: its headings, each column, what holds for all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from wtforms import Field, FileField
from wtforms.validators import Optional

from app.catalogue.currencies import currencies
from app.domain.reading.figures import read_date
from app.usecases.importing.matching import ColumnOfSheet
from app.usecases.rate_cards.figures import Tier, read_tier
from app.usecases.rate_cards.layout import ColumnUse, Layout
from app.usecases.rate_cards.roles import ROLES, Role
from app.web import checks
from app.web.fields import ChoiceField, CountField, DateField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, current_language, lazy
from app.web.rate_cards.forms import (
    SHEET_TERMS,
    cargo_fields,
    cargo_ticked,
    tax_answers,
    term_fields,
    term_texts,
    term_values,
)
from app.wording.figures import number

_LONGEST: Final = 80


class UploadForm(PageForm):
    """The forwarder's workbook."""

    id = "upload"

    file = FileField(
        lazy("Price list"),
        description=lazy("XLSX or CSV: at most 10 MB, 5,000 rows and 60 columns"),
        render_kw={"accept": ".xlsx,.xlsm,.csv,.txt"},
    )


class LayoutForm(PageForm):
    """How a sheet is read; `layout_form` adds the questions about its columns."""

    id = "layout"

    sheet = ChoiceField(lazy("Sheet"), [Optional()])
    first = CountField(
        lazy("First row of headings"), [checks.Needed(lazy("Enter the row")), checks.positive]
    )
    last = CountField(
        lazy("Last row of headings"), [checks.Needed(lazy("Enter the row")), checks.positive]
    )
    supplier = TextField(
        lazy("Forwarder"),
        [checks.Needed(lazy("Enter the forwarder's name")), checks.longest(_LONGEST)],
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    tax_included = ChoiceField(lazy("VAT of the forwarder's invoice"), [Optional()])
    valid_from = DateField(
        lazy("In force from"), [checks.Needed(lazy("Enter the first day of these prices"))]
    )
    valid_to = DateField(lazy("To"), [Optional()], description=lazy("Empty: until a newer card"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency.offer((("", lazy("Choose")), *((code, code) for code in currencies())))
        self.tax_included.offer(tax_answers())

    def place_columns(self, columns: Sequence[ColumnOfSheet]) -> bool:
        """Refuse price columns that say nowhere where the price begins; False when one does not."""
        roles = {self[f"role-{column.number}"].data for column in columns}
        plain = True
        for column in columns:
            start = self[f"from-{column.number}"]
            if self[f"role-{column.number}"].data != Role.PRICE or Role.FROM.value in roles:
                continue
            if read_tier(start.data) is None:
                start.errors = [_("Write from which quantity, such as 21KG+ or 1CBM+")]
                plain = False
        return plain

    def layout(self, columns: Sequence[ColumnOfSheet], before: Layout) -> Layout:
        """Return what is entered; answers given before stay."""
        valid_to = self.valid_to.data
        terms = term_texts(self, SHEET_TERMS)
        cargo = ", ".join(cargo_ticked(self))
        return replace(
            before,
            first=self.first.data,
            last=self.last.data,
            columns={column.number: use for column in columns if (use := self._use(column.number))},
            terms={**terms, Role.CARGO: cargo} if cargo else terms,
            card={
                "supplier": self.supplier.data,
                "currency": self.currency.data,
                "tax_included": self.tax_included.data,
                "valid_from": self.valid_from.data.isoformat(),
                "valid_to": valid_to.isoformat() if valid_to else "",
            },
        )

    def _use(self, column: int) -> ColumnUse | None:
        role = self[f"role-{column}"].data
        if not role:
            return None
        if role != Role.PRICE:
            return ColumnUse(Role(role))
        tier = read_tier(self[f"from-{column}"].data)
        return ColumnUse(Role.PRICE, tier, self[f"channel-{column}"].data)


def layout_form(columns: Sequence[ColumnOfSheet]) -> type[LayoutForm]:
    """Return the form's class with questions about each column and each term."""
    language = current_language()
    offered = [
        ("", lazy("Not read")),
        *((r.value, f.label.in_(language)) for r, f in ROLES.items()),
    ]
    asked: dict[str, Field | str] = {"id": LayoutForm.id}
    for column in columns:
        named = _("Column %(letter)s", letter=column.letters)
        asked[f"role-{column.number}"] = ChoiceField(named, [Optional()], choices=offered)
        asked[f"from-{column.number}"] = TextField(
            _("From which quantity, %(column)s", column=named), [checks.longest(40)]
        )
        asked[f"channel-{column.number}"] = TextField(
            _("Channel of %(column)s", column=named), [checks.longest(_LONGEST)]
        )
    return type(
        "LayoutForm", (LayoutForm,), {**asked, **term_fields(SHEET_TERMS), **cargo_fields()}
    )


def values_of(layout: Layout, *, sheet: str) -> dict[str, Any]:
    """Return the entries that a layout stands for."""
    values: dict[str, Any] = {"sheet": sheet, "first": layout.first, "last": layout.last}
    for column, use in layout.columns.items():
        values[f"role-{column}"] = use.role.value
        values[f"channel-{column}"] = use.channel
        values[f"from-{column}"] = _tier_text(use.tier) if use.tier else ""
    card = {name: text for name, text in layout.card.items() if text}
    return {**values, **term_values(layout.terms), **_days(card)}


def _days(card: Mapping[str, str]) -> dict[str, Any]:
    days = {name: read_date(card[name]) for name in ("valid_from", "valid_to") if name in card}
    return {**card, **days}


def _tier_text(tier: Tier) -> str:
    if tier.load_kind:
        return tier.load_kind
    unit = {"kg": "KG", "cbm": "CBM"}.get(tier.unit.value, tier.unit.value) if tier.unit else ""
    return f"{number(tier.from_quantity)}{unit}+"
