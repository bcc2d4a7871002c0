"""The shipment table itself: what needs somebody, the tabs, the filters and one page of rows."""

from collections.abc import Callable, Hashable
from typing import Any, Final

from flask import Blueprint, g, render_template
from markupsafe import Markup

from app.persistence.shipment_table import counts
from app.usecases.shipment_columns import COLUMNS
from app.web.i18n import current_language
from app.web.kept import kept
from app.web.plans.context import today
from app.web.responses import Answer
from app.web.shipment_table import headings, needs, sheets, tabs
from app.web.shipment_table.address import Address, asked
from app.web.shipment_table.filters import offered

blueprint = Blueprint("shipment_table", __name__)
#: Matters of the queue shown above the table, and of each kind on the page that shows them all.
FOREMOST: Final = 3
MOST_OF_A_KIND: Final = 50


@blueprint.get("/shipments")
def index() -> Answer:
    """Show the shipments asked for, what needs somebody above them, and the saved views."""
    here = asked()
    body = _body(here)
    if not body:
        return render_template("shipment_table/nothing_yet.html")
    return render_template("shipment_table/index.html", body=body, queue=needs.queue(most=FOREMOST))


@blueprint.get("/shipments/needs")
def all_needs() -> Answer:
    """Show everything that needs somebody, kind by kind."""
    return render_template("shipment_table/needs.html", kinds=needs.by_kind(most=MOST_OF_A_KIND))


def _body(here: Address) -> Markup:
    """Return tabs, filters and table; nothing while the workspace has no shipment."""
    reader = (g.person.id, current_language(), today())
    sight = (here.query_text, here.search.number)
    return kept(lambda: Markup(_made(here)), of=("shipment table", *reader, *sight))  # noqa: S704 - a template escaped it


def _made(here: Address) -> str:
    sheet = sheets.sheet(here, today=today())
    if not sheet.count and not tabs.standings():
        return ""
    above = tabs.tabs(here, today=today())
    return render_template(
        "shipment_table/body.html",
        here=here,
        sheet=sheet,
        tabs=above,
        asking=_asking(here, sheet.number, tabs.own_view(above)),
        head=_part("head", here, columns=lambda: headings.headings(here)),
    )


def _asking(here: Address, number: int, view: tabs.View | None) -> Markup:
    """Return the filters, the choice of columns and the links beside it."""
    warehouses = tuple(counts.warehouses(tabs.standings().values()))
    return _part(
        "asking",
        here,
        number,
        view,
        warehouses,
        number=lambda: number,
        view=lambda: view,
        offered=lambda: offered(warehouses),
        every_column=lambda: list(COLUMNS.values())[1:],
    )


def _part(name: str, here: Address, *of: Hashable, **page: Callable[[], Any]) -> Markup:
    """Return a part that depends on the address and on `of`, and on no shipment otherwise."""

    def make() -> Markup:
        made = {key: value() for key, value in page.items()}
        return Markup(render_template(f"shipment_table/{name}.html", here=here, **made))  # noqa: S704 - a template escaped it

    return kept(make, of=(name, here, current_language(), *of), by_shipment=False)
