"""Each supplier gets a sheet of its own cartons, and never sees another's goods."""

from typing import Any

from app.domain.paperwork.factory import FactoryPacking, factory_lacks, factory_packing
from app.domain.paperwork.stated import Fact
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def packed(*suppliers: str | None) -> FactoryPacking:
    goods: list[dict[str, Any]] = shipment_document()["goods"]
    for item, supplier in zip(goods, suppliers, strict=False):
        item["details"] = {"supplier": supplier} if supplier else {}
    return factory_packing(shipment_record(goods=goods))


def test_a_supplier_sees_its_own_goods_and_that_a_carton_is_mixed() -> None:
    flasks, mugs = packed("永康厂", "德化厂").sheets
    assert (flasks.supplier, flasks.units, flasks.cartons) == ("永康厂", 54, 3)
    assert [row.shared for row in flasks.rows] == [False, True]
    assert (mugs.supplier, mugs.units, mugs.cartons) == ("德化厂", 15, 1)
    assert [goods.sku for goods in mugs.goods] == ["MUG-350-WH"]


def test_goods_of_one_supplier_in_one_carton_are_not_mixed_with_others() -> None:
    (sheet,) = packed("永康厂", "永康厂").sheets
    assert [row.shared for row in sheet.rows] == [False, False]


def test_a_carton_of_two_suppliers_counts_once() -> None:
    stated = packed("永康厂", "德化厂").stated()
    assert (stated[Fact.UNITS], stated[Fact.CARTONS]) == (69, 3)


def test_the_first_product_without_a_supplier_is_reported() -> None:
    assert packed("永康厂").sheets[1].supplier is None
    record = packed("永康厂").record
    assert [lack.field for lack in factory_lacks(record)] == ["goods.1.details.supplier"]
    assert list(factory_lacks(packed("永康厂", "德化厂").record)) == []
