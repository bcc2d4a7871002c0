"""The cartons of one shipment as rows in which courier numbers are typed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import request

from app.domain.movement.courier_numbers import CourierCarton
from app.usecases.courier_numbers import Entry
from app.web import drafts
from app.web.columns import Column, Kind
from app.web.grid import Row, Sheet
from app.web.i18n import _, lazy

_NUMBER: Final = "number"
_COURIER: Final = "courier"
_NOTHING: Final = "--"
COLUMNS: Final = (
    Column(key="carton", label=lazy("Carton"), kind=Kind.CALC),
    Column(
        key=_NUMBER, label=lazy("Courier number"), width=26,
        aliases=("tracking", "tracking number", "快递单号", "单号"),
    ),
    Column(key=_COURIER, label=lazy("Courier"), width=12, aliases=("carrier", "快递")),
    Column(key="label", label=lazy("Label id"), kind=Kind.CALC),
)  # fmt: skip


class CourierSheet(Sheet):
    """One page of cartons, each a row that stays; `known` are those cartons by id."""

    def __init__(self, columns: Sequence[Column], rows: Any = (), *, key: str = "") -> None:
        super().__init__(columns, rows, key=key)
        self.known: Mapping[str, CourierCarton] = {}

    @property
    def rows(self) -> list[Row]:
        """Return the rows of the cartons, and no others."""
        return self.filled

    @property
    def entries(self) -> dict[int, Entry]:
        """Return what is typed, by carton id."""
        return {
            int(row.id): Entry("".join(row.cells[_NUMBER].split()), row.cells[_COURIER])
            for row in self.filled
        }

    def row_name(self, number: int) -> str:
        """Return a row's name: the number of its carton."""
        return self.filled[number].cells["carton"]

    def stale(self) -> bool:
        """Mark the cells of cartons saved meanwhile; sent once more, they go over the newer."""
        found = False
        for row in self.filled:
            carton = self.known[row.id]
            now = _version(carton)
            if row.version == now:
                continue
            row.version = now
            for key, kept in ((_NUMBER, carton.courier_number), (_COURIER, carton.courier)):
                if kept != row.cells[key]:
                    row.refuse(key, _("saved meanwhile: %(text)s", text=kept or _NOTHING))
                    found = True
        return found


def open_sheet(cartons: Sequence[CourierCarton]) -> CourierSheet:
    """Return the rows of the cartons as sent, else as left unsaved, else as kept."""
    known = {str(carton.id): carton for carton in cartons}
    kept, saved_at = (request.form, None) if request.method == "POST" else drafts.load(request.path)
    typed = _typed(kept, known) if kept is not None else {}
    sheet = CourierSheet(COLUMNS, [typed.get(each) or _row(known[each]) for each in known])
    sheet.known = known
    sheet.draft_saved_at = saved_at if typed else None
    return sheet


def _typed(entries: Any, known: Mapping[str, CourierCarton]) -> dict[str, Row]:
    """Return the rows that were sent for these cartons, by id."""
    sent = Sheet.sent(COLUMNS, entries).filled
    rows = {row.id: row for row in sent if row.id in known}
    for carton_id, row in rows.items():
        fixed = _row(known[carton_id])
        row.cells = {**fixed.cells, _NUMBER: "", _COURIER: "", **row.cells}
    return rows


def _row(carton: CourierCarton) -> Row:
    cells = {
        "carton": str(carton.number),
        "label": next(iter(carton.names), ""),
        _NUMBER: carton.courier_number,
        _COURIER: carton.courier,
    }
    return Row(cells, id=str(carton.id), version=_version(carton))


def _version(carton: CourierCarton) -> str:
    """Return what changes whenever the carton's courier or number does."""
    return f"{carton.courier_number}\t{carton.courier}"
