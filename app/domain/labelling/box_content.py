"""What lies in a carton, as a code that the platform's warehouse scans instead of asking for it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from app.domain.labelling.cartons import CartonLabel
from app.domain.problems import Problem
from app.domain.programme.selling import BoxContentRule
from app.domain.shipment.record import Goods, ShipmentRecord

_UPC_DIGITS: Final = 12
_EAN_DIGITS: Final = 13


def box_content(label: CartonLabel, rule: BoxContentRule) -> str:
    """Return the text of the code; ask `box_content_problems` first. Equal items are summed."""
    quantities: Counter[tuple[str, str]] = Counter()
    for content in label.contents:
        quantities[_item_code(content.goods) or ("", "")] += content.quantity
    items = (f"{code}:{value},QTY:{count}" for (code, value), count in quantities.items())
    return ",".join((rule.prefix, f"PO:{label.shipment_id}", *items))


def box_content_problems(record: ShipmentRecord, labels: Iterable[CartonLabel]) -> list[Problem]:
    """Return what keeps the contents of these cartons from being said in a code."""
    problems = list(_unnamed(record, labels))
    if not record.programme.shipment_id:
        problems.append(Problem("label-shipment-id-missing", "programme.shipment_id"))
    return problems


def _unnamed(record: ShipmentRecord, labels: Iterable[CartonLabel]) -> Iterator[Problem]:
    packed = {content.goods.sku for label in labels for content in label.contents}
    for index, goods in enumerate(record.goods):
        if goods.sku in packed and _item_code(goods) is None:
            yield Problem("box-content-code-missing", f"goods.{index}.fnsku", {"sku": goods.sku})


def _item_code(goods: Goods) -> tuple[str, str] | None:
    """Return the first of FNSKU, ASIN, UPC and EAN that the goods have."""
    gtin = goods.gtin or ""
    given = (
        ("FNSKU", goods.fnsku),
        ("ASIN", goods.asin),
        ("UPC", gtin if len(gtin) == _UPC_DIGITS else None),
        ("EAN", gtin if len(gtin) == _EAN_DIGITS else None),
    )
    return next(((code, value) for code, value in given if value and value.isalnum()), None)
