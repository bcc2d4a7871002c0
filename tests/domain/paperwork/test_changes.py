"""What a new revision says otherwise is told in words, cell by cell, in both languages."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.paperwork.changes import changes
from app.usecases.shipment_record import write_record
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def facts(**changed: Any) -> dict[str, Any]:
    return write_record(shipment_record(**changed))


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [change.words.zh for change in changes(before, after)]


def test_equal_facts_have_no_changes() -> None:
    assert changes(facts(), facts()) == []


def test_a_cell_of_the_head_is_named_by_its_place() -> None:
    exporter = shipment_document()["exporter"] | {"address_en": "1 Harbour Road"}
    [change] = changes(facts(), facts(exporter=exporter))
    assert change.words == Name(
        en="Exporter, address in English: 100 Zhongshan West Road, Haishu District, Ningbo,"
        " Zhejiang… → 1 Harbour Road",
        zh="出口商英文地址：100 Zhongshan West Road, Haishu District, Ningbo, Zhejiang…"
        " → 1 Harbour Road",
    )


def test_what_was_not_told_before_comes_from_nothing() -> None:
    details = {"customs_of_exit": "3104"}
    assert told(facts(), facts(details=details)) == ["出境关别：无 → 3104"]
    assert told(facts(details=details), facts()) == ["出境关别：3104 → 无"]


def test_goods_are_named_by_their_sku() -> None:
    goods = shipment_document()["goods"]
    goods[0]["unit_value"] = "4.50"
    assert told(facts(), facts(goods=goods)) == ["单价 BTL-750-BK：4.20 → 4.50"]


def test_goods_that_come_or_go_are_one_line() -> None:
    document = shipment_document()
    extra = document["goods"] + [document["goods"][1] | {"sku": "CUP-1"}]
    assert told(facts(), facts(goods=extra)) == ["货物：无 → CUP-1"]
    assert told(facts(goods=extra), facts()) == ["货物：CUP-1 → 无"]


def test_units_are_counted_over_all_cartons() -> None:
    cartons = shipment_document()["cartons"]
    cartons[0]["contents"][0]["quantity"] = 27
    assert told(facts(), facts(cartons=cartons)) == [
        "件数 BTL-750-BK：54 → 60",
        "箱内货物 1–2：BTL-750-BK×24 → BTL-750-BK×27",
    ]


def test_a_carton_of_another_size_and_weight() -> None:
    cartons = shipment_document()["cartons"]
    cartons[1] |= {"size_mm": [400, 300, 260], "gross_weight_g": 8200}
    assert told(facts(), facts(cartons=cartons)) == [
        "毛重（g）：28,925 → 29,000",
        "尺寸（mm） 3：400×300×250 → 400×300×260",
        "毛重（g） 3：8125 → 8200",
    ]


def test_other_carton_rows_are_told_by_their_numbers() -> None:
    cartons = shipment_document()["cartons"][:1]
    assert told(facts(), facts(cartons=cartons)) == [
        "件数 BTL-750-BK：54 → 48",
        "件数 MUG-350-WH：15 → 0",
        "箱数：3 → 2",
        "毛重（g）：28,925 → 20,800",
        "纸箱：1–2, 3 → 1–2",
    ]


@given(quantity=st.integers(1, 500))
def test_going_back_swaps_both_sides(quantity: int) -> None:
    cartons = shipment_document()["cartons"]
    cartons[0]["contents"][0]["quantity"] = quantity
    there, back = facts(), facts(cartons=cartons)
    forth = [(change.before, change.after) for change in changes(there, back)]
    assert [(change.after, change.before) for change in changes(back, there)] == forth
