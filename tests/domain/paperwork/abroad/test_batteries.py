"""The battery statement names each battery, its UN number and IATA's packing instruction."""

import pytest

from app.catalogue.documents import documents
from app.domain.paperwork.abroad.sheet import DataSheet
from tests.factories.sheets import column, lacking
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_FACTS = {"un_number": "UN3481", "watt_hours": "18.50", "count": 2, "test_summary": "TS-1"}


def statement(battery: str | None, **facts: object) -> DataSheet:
    goods = shipment_document()["goods"]
    goods[0]["battery"] = battery
    goods[0]["details"] = {"battery": facts} if facts else None
    sheet = documents()["battery-statement"].content(shipment_record(goods=goods))
    assert isinstance(sheet, DataSheet)
    return sheet


@pytest.mark.parametrize(
    ("battery", "un_number", "instruction"),
    [
        ("battery-alone", "UN3480", "PI 965"),
        ("battery-packed-with", "UN3481", "PI 966"),
        ("battery-contained", "UN3481", "PI 967"),
        ("battery-alone", "UN3090", "PI 968"),
        ("battery-packed-with", "UN3091", "PI 969"),
        ("battery-contained", "UN3091", "PI 970"),
    ],
)
def test_number_and_configuration_decide_the_packing_instruction(
    battery: str, un_number: str, instruction: str
) -> None:
    # IATA Dangerous Goods Regulations, packing instructions 965 to 970
    sheet = statement(battery, un_number=un_number)
    assert column(sheet, "UN no., packing instruction") == [(un_number, instruction)]


def test_a_number_that_does_not_fit_the_configuration_gets_no_instruction() -> None:
    sheet = statement("battery-alone", un_number="UN3481")
    assert column(sheet, "UN no., packing instruction") == [("UN3481",)]


def test_a_kind_that_the_catalogue_does_not_place_is_named_as_it_is() -> None:
    sheet = statement("button-cell", un_number="UN3091")
    assert column(sheet, "Battery") == [("button-cell",)]
    assert column(sheet, "UN no., packing instruction") == [("UN3091",)]


def test_ratings_and_counts_are_told_per_battery_and_together() -> None:
    sheet = statement("battery-contained", **_FACTS, lithium_g="0.3")
    assert column(sheet, "Rating each") == [("18.5 Wh", "0.3 g Li")]
    assert column(sheet, "Per unit, together") == [(2, 108)]


def test_goods_without_a_battery_have_no_line() -> None:
    assert len(statement("battery-contained", **_FACTS).lines) == 1


def test_everything_that_is_not_known_of_a_battery_is_lacking() -> None:
    found = lacking(statement("battery-contained"))
    places = ("un_number", "watt_hours", "count", "test_summary")
    assert {f"goods.0.details.battery.{key}" for key in places} <= found
    assert not {
        field for field in lacking(statement("battery-contained", **_FACTS)) if "battery" in field
    }
