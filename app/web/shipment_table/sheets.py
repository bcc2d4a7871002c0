"""One page of the table as it is shown, each row made once until its shipment is touched."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from flask import get_template_attribute
from markupsafe import Markup

from app.persistence.paging import MOST, Sheet, pages
from app.persistence.shipment_table import lines, order
from app.persistence.shipment_table.search import Search
from app.web.database import database
from app.web.i18n import current_language
from app.web.kept import kept, kept_of_all, kept_of_some
from app.web.shipment_table import cells
from app.web.shipment_table.address import Address


def sheet(here: Address, *, today: date) -> Sheet[Markup]:
    """Return the page asked for; a page past the end is the last."""
    found = _in_order(here.search, today=today)
    number = min(max(here.search.number, 1), pages(len(found)))
    shown = found[(number - 1) * MOST : number * MOST]
    rows = kept_of_some(
        lambda ids: _rows(ids, here, today=today),
        shown,
        of=("rows", here.keys, current_language(), today),
    )
    return Sheet([rows[each] for each in shown], number, len(found))


def _in_order(search: Search, *, today: date) -> Sequence[int]:
    whole = replace(search, number=1)
    if search.sort in order.TEXTUAL:
        return kept(
            lambda: lines.in_order(database(), whole, today=today), of=("order", whole, today)
        )
    either_way = replace(whole, descending=False)
    places = kept_of_all(
        lambda among: lines.placed(database(), either_way, today=today, among=among),
        of=("places", either_way, today),
    )
    return order.in_order(places, descending=search.descending)


def _rows(ids: Collection[int], here: Address, *, today: date) -> Mapping[int, Markup]:
    row = get_template_attribute("shipment_table/row.html", "row")
    found = lines.of_ids(database(), ids)
    shown = cells.rows(list(found.values()), here.columns, today=today)
    return {line.facts.id: row(line, each) for line, each in shown}
