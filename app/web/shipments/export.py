"""What one shipment should carry, as a file for a spreadsheet."""

from app.printing.spreadsheets import Sheet
from app.web.exporting import ENDING, download
from app.web.i18n import _
from app.web.plans.context import stand
from app.web.rendering import written
from app.web.responses import Answer
from app.web.shipments.routes import blueprint as shipments
from app.web.shipments.sheets import shipment_of


@shipments.get(f"/p/<reference>/items/<int:number>.{ENDING}")
def export_items(reference: str, number: int, ending: str) -> Answer:
    """Send the shipment's items as saved."""
    shipment = shipment_of(stand(reference), number)
    sheet = Sheet(
        _("Items of shipment %(number)s", number=number),
        (_("SKU"), _("Product"), _("Quantity")),
        [
            (each.product.sku, written(each.product, "name"), each.quantity)
            for each in shipment.items
        ],
    )
    return download(sheet, name=f"{reference}-{number}-items", ending=ending)
