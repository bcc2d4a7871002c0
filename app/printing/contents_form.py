"""What lies in which carton, arranged as in Amazon's pack group workbook, without its template."""

from decimal import Decimal
from typing import Final

from app.domain.labelling.contents_form import form_length, form_weight
from app.domain.quantities.length import LengthUnit
from app.domain.quantities.weight import WeightUnit
from app.domain.shipment.record import ShipmentRecord
from app.printing.spreadsheets import Cell, Sheet, write_xlsx

_TITLE: Final = "Box packing information"
_HEADINGS: Final = ("SKU", "Product title", "ASIN", "FNSKU", "Expected quantity", "Boxed quantity")
_LEFT: Final = len(_HEADINGS) - 1


def contents_workbook(record: ShipmentRecord) -> bytes:
    """Return the workbook: SKUs below each other, boxes beside each other, measures in lb and in.

    SKUs and names stay text whatever they begin with.
    """
    boxes = list(record.numbered_cartons())
    rows: list[list[Cell]] = [
        [
            item.sku,
            item.name_en,
            item.asin or "",
            item.fnsku or "",
            wanted,
            wanted,
            *(
                sum(each.quantity for each in row.contents if each.sku == item.sku) or None
                for _number, row, _own in boxes
            ),
        ]
        for item in record.goods
        if (wanted := record.quantities().get(item.sku))
    ]
    names: list[Cell] = [own or str(number) for number, _row, own in boxes]
    sizes = [row.size for _number, row, _own in boxes]
    inch = LengthUnit.IN
    measures: dict[str, list[Decimal]] = {
        "Box weight (lb):": [form_weight(r.gross_weight, WeightUnit.LB) for _, r, _ in boxes],
        "Box width (inch):": [form_length(size.width, inch) for size in sizes],
        "Box length (inch):": [form_length(size.length, inch) for size in sizes],
        "Box height (inch):": [form_length(size.height, inch) for size in sizes],
    }
    rows.append(["Name of box", *[None] * _LEFT, *names])
    rows += [[label, *[None] * _LEFT, *values] for label, values in measures.items()]
    headings = [*_HEADINGS, *(f"Box {place} quantity" for place in range(1, len(boxes) + 1))]
    return write_xlsx(Sheet(_TITLE, headings, rows))
