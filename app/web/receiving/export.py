"""The receiving discrepancy of one shipment, as a file for a spreadsheet."""

from collections.abc import Iterator

from app.domain.receiving.tally import Line
from app.printing.spreadsheets import Cell, Sheet
from app.web.exporting import ENDING, download
from app.web.i18n import _
from app.web.receiving.page import ReceivingPage
from app.web.receiving.routes import blueprint, opened
from app.web.rendering import written
from app.web.responses import Answer


@blueprint.get(f"/p/<reference>/receiving/<int:number>.{ENDING}")
def export(reference: str, number: int, ending: str) -> Answer:
    """Send what was counted of the shipment against what was shipped, one line a SKU."""
    page = opened(reference, number)
    sheet = Sheet(
        _("Receiving discrepancy"), _headings(), [[*_row(page, line)] for line in page.tally.lines]
    )
    return download(sheet, name=f"{page.reference}-receiving", ending=ending)


def _headings() -> list[str]:
    return [
        _("SKU"),
        _("Product"),
        _("Shipped"),
        _("Received good"),
        _("Damaged"),
        _("Reported missing"),
        _("Receiving discrepancy"),
        _("Not yet counted"),
        _("Short"),
        _("Over"),
        _("Counted by the end of"),
        _("Note"),
    ]


def _row(page: ReceivingPage, line: Line) -> Iterator[Cell]:
    product = page.products.get(line.sku)
    receipt = page.held_by_sku.get(line.sku)
    units = line.units
    yield line.sku
    yield written(product, "name") if product else ""
    yield units.shipped
    yield from (receipt.received, receipt.damaged, receipt.missing) if receipt else (None,) * 3
    yield units.discrepancy if receipt or page.closed else None
    yield from (units.uncounted, units.short, units.over)
    yield from (receipt.counted_on, receipt.note) if receipt else (None, "")
