"""The cartons of one shipment, as a file for a spreadsheet."""

from app.domain.reading.headings import Kind
from app.web.cartons.routes import blueprint as cartons
from app.web.cartons.rows import COLUMNS, saved_rows
from app.web.exporting import ENDING, download, grid_sheet
from app.web.i18n import _
from app.web.plans.context import stand
from app.web.responses import Answer
from app.web.shipments.sheets import shipment_of


@cartons.get(f"/p/<reference>/cartons/<int:number>.{ENDING}")
def export(reference: str, number: int, ending: str) -> Answer:
    """Send the cartons as saved, one line a row of identical ones."""
    shipment = shipment_of(stand(reference), number)
    sheet = grid_sheet(
        _("Cartons of shipment %(number)s", number=number),
        [column for column in COLUMNS if column.kind is not Kind.CALC],
        (row.cells for row in saved_rows(shipment)),
    )
    return download(sheet, name=f"{reference}-{number}-cartons", ending=ending)
