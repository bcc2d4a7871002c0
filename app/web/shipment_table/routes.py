"""The shipment table itself, and as a file."""

from flask import Blueprint, render_template

from app.persistence.shipment_table import lines
from app.usecases.shipment_columns import COLUMNS
from app.web.database import database
from app.web.plans.context import today
from app.web.responses import Answer
from app.web.shipment_table import cells, headings, tabs
from app.web.shipment_table.address import asked
from app.web.shipment_table.filters import offered

blueprint = Blueprint("shipment_table", __name__)


@blueprint.get("/shipments")
def index() -> Answer:
    """Show the shipments asked for, what needs somebody above them, and the saved views."""
    here, day = asked(), today()
    sheet = lines.page(database(), here.search, today=day)
    if not sheet.count and not lines.any_shipment(database()):
        return render_template("shipment_table/nothing_yet.html")
    above = tabs.tabs(here, today=day)
    return render_template(
        "shipment_table/index.html",
        here=here,
        sheet=sheet,
        columns=headings.headings(here),
        rows=cells.rows(sheet.rows, here.columns, today=day),
        tabs=above,
        view=tabs.own_view(above),
        offered=offered(),
        every_column=list(COLUMNS.values())[1:],
    )
