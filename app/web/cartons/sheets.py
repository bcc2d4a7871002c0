"""The grid of cartons, with proposed rows taken in and, on second thoughts, out again."""

import json
from collections.abc import Iterable
from typing import Any, Final

from flask import request

from app.domain.packing.cartons import CartonGroup
from app.printing.pictures.stack import row_letter
from app.web.cartons.rows import COLUMNS, row_of
from app.web.columns import Kind
from app.web.grid import Row
from app.web.i18n import ngettext
from app.web.shipments.sheets import ShipmentSheet

_KEYS: Final = frozenset(column.key for column in COLUMNS if column.kind is not Kind.CALC)


class CartonSheet(ShipmentSheet):
    """A grid of cartons. `before` holds the rows as they stood before a proposal was accepted."""

    before: str = ""

    def row_name(self, number: int) -> str:
        """Return the letter of a row."""
        return row_letter(number)

    def remember(self) -> None:
        """Take back from the page what accepting a proposal left there."""
        self.before = request.form.get("before", "")

    def accept(self, groups: Iterable[CartonGroup]) -> None:
        """Put proposed cartons below the rows typed, keeping those for an undo."""
        self._add([row_of(group) for group in groups], anew=False)

    def accept_way(self, kind: str) -> None:
        """Take in the rows of the way to pack that the page showed, in place of all or below."""
        offered = _loaded(request.form.get("offered", ""))
        if isinstance(offered, dict):
            rows = [Row(cells) for cells in _rows(offered.get(kind))]
            self._add(rows, anew=bool(offered.get("anew")))

    def _add(self, added: list[Row], *, anew: bool) -> None:
        self.before = json.dumps([row.cells for row in self.filled], ensure_ascii=False)
        self.filled = added if anew else [*self.filled, *added]
        self.notes.append(
            ngettext(
                "%(num)s row proposed. Check it, then save.",
                "%(num)s rows proposed. Check them, then save.",
                len(added),
            )
        )

    def undo(self) -> None:
        """Put back the rows from before the proposal."""
        self.filled = [Row(cells) for cells in _rows(_loaded(self.before))]
        self.before = ""


def _loaded(kept: str) -> Any:
    """Return what the page kept, None when it is not as we wrote it."""
    try:
        return json.loads(kept)
    except ValueError:
        return None


def _rows(rows: Any) -> list[dict[str, str]]:
    """Return the rows kept on the page; what we did not write there is left out."""
    listed = rows if isinstance(rows, list) else []
    return [
        {key: str(text) for key, text in row.items() if key in _KEYS}
        for row in listed
        if isinstance(row, dict)
    ]
