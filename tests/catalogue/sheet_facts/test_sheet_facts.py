"""What a workbook can be filled with is read off the record, figure by figure."""

from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.sheet_facts import sheet_facts
from app.domain.paperwork.sheet_rows import RowKind, SheetRow, rows_of
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def told(code: str, row: SheetRow) -> object:
    return sheet_facts()[code].read(row)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("reference", "IP-2026-0042"),
        ("date", date(2026, 11, 20)),
        ("shipment-id", "FBA17QK3M8XZ"),
        ("reference-id", "3YJQXWRS"),
        ("exporter-zh", "宁波示例贸易有限公司"),
        ("importer", "Example Outdoor LLC"),
        ("importer-ein", "12-3456789"),
        ("importer-eori", None),
        ("warehouse", "ONT8"),
        ("postal-code", "92551"),
        ("total-cartons", 3),
        ("total-units", 69),
        ("total-gross", Decimal("28.925")),
        ("total-net", Decimal("25.17")),
        ("total-volume", Decimal("0.134")),
        ("total-value", Decimal("244.13")),
    ],
)
def test_a_fact_of_the_shipment_is_the_same_in_every_row(code: str, value: object) -> None:
    rows = rows_of(shipment_record(), RowKind.CONTENTS)
    assert {told(code, row) for row in rows} == {value}


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("sku", "BTL-750-BK"),
        ("name-zh", "不锈钢保温杯"),
        ("hs-destination", "9617001000"),
        ("unit-value", Decimal("4.20")),
        ("quantity", 48),
        ("amount", Decimal("201.60")),
        ("net", Decimal("18.24")),
        ("cartons", 2),
        ("carton-number", "1-2"),
        ("contents", "BTL-750-BK x 24"),
        ("length", Decimal(48)),
        ("unit", "件"),
        ("gross", Decimal("10.4")),
        ("gross-together", Decimal("20.8")),
        ("volume", Decimal("0.052")),
        ("volume-together", Decimal("0.104")),
        ("per-carton", 24),
    ],
)
def test_a_fact_of_a_row_is_of_all_its_cartons_or_of_one(code: str, value: object) -> None:
    row = rows_of(shipment_record(), RowKind.CARTON_ROWS)[0]
    assert told(code, row) == value


def test_the_row_of_a_mixed_carton_leaves_the_product_empty() -> None:
    mixed = rows_of(shipment_record(), RowKind.CARTONS)[2]
    assert (told("sku", mixed), told("net", mixed)) == (None, None)
    assert told("contents", mixed) == "BTL-750-BK x 6; MUG-350-WH x 15"
    assert told("carton-number", mixed) == 3


def test_batteries_and_units_are_named_as_a_clerk_names_them() -> None:
    goods = shipment_document()["goods"]
    goods[0] |= {"battery": "battery-contained", "unit": "ZZ"}
    first, second = rows_of(shipment_record(goods=goods), RowKind.GOODS)
    assert (told("battery", first), told("unit", first)) == ("内置电池（内电）", "ZZ")
    assert told("battery", second) is None


def test_what_is_not_known_is_left_empty_and_never_zero() -> None:
    goods = shipment_document()["goods"]
    goods[0]["net_weight_g"] = None
    row = rows_of(shipment_record(goods=goods, importer_of_record=None), RowKind.GOODS)[0]
    assert [told(code, row) for code in ("net", "total-net", "importer", "length")] == [None] * 4
    assert told("contents", row) is None
    assert told("volume", row) is None


@pytest.mark.parametrize("kind", RowKind)
def test_every_fact_can_be_read_of_every_table_it_fits(kind: RowKind) -> None:
    fitting = [fact for fact in sheet_facts().values() if fact.fits(kind)]
    assert len(fitting) > 40
    for row in rows_of(shipment_record(), kind):
        for fact in fitting:
            assert isinstance(fact.read(row), str | int | Decimal | date | None)
