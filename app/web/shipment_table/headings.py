"""The headings of the table, each with the link that sorts by it where that can be done."""

from collections.abc import Mapping
from typing import NamedTuple

from app.persistence.shipment_table.order import KEYS
from app.usecases.shipment_columns import Column
from app.web.i18n import _
from app.web.shipment_table.address import Address


class Heading(NamedTuple):
    """One heading; `query` is None where the table cannot be sorted by it."""

    name: str
    unit: str
    kind: str
    state: str
    query: Mapping[str, str] | None


def headings(here: Address) -> list[Heading]:
    """Return the headings of the columns shown."""
    return [_heading(column, here) for column in here.columns]


def _heading(column: Column, here: Address) -> Heading:
    state = ""
    if column.key == here.search.sort:
        state = "descending" if here.search.descending else "ascending"
    query = here.sorted_by(column.key) if column.key in KEYS else None
    kind = "num" if column.numeric else ""
    return Heading(_(column.heading), column.unit, kind, state, query)
