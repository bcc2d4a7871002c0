"""What a GS1 label encodes of each pallet or carton."""

from dataclasses import replace
from typing import Any

from app.catalogue.gs1 import application_identifiers
from app.domain.labelling.gs1.sscc import SsccSeries
from app.domain.labelling.logistic import Wanted, logistic_labels, units_of
from app.domain.labelling.ranges import CartonRange
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord
from tests.factories.shipment_record import shipment_record

SERIES = SsccSeries("6901234")
GTIN = "6291041500213"


def record(*, pallet: str | None = None, **goods: Any) -> ShipmentRecord:
    found = shipment_record()
    return replace(
        found,
        goods=tuple(replace(item, **goods) for item in found.goods),
        cartons=tuple(replace(row, pallet=pallet) for row in found.cartons),
    )


def wanted(found: ShipmentRecord, **changes: Any) -> Wanted:
    ssccs = {unit.key: SERIES.number(index) for index, unit in enumerate(units_of(found))}
    usual = {"chosen": CartonRange(), "identifiers": application_identifiers(), "ssccs": ssccs}
    return Wanted(**{**usual, **changes})


def encoded(found: ShipmentRecord, **changes: Any) -> list[dict[str, str]]:
    labels, problems = logistic_labels(found, wanted(found, **changes))
    assert problems == []
    return [{each.code: each.value for each in label.elements} for label in labels]


def codes(found: ShipmentRecord, **changes: Any) -> list[str]:
    labels, problems = logistic_labels(found, wanted(found, **changes))
    assert labels == []
    return [problem.code for problem in problems]


def test_a_carton_says_its_sscc_postcode_and_weight() -> None:
    first, *_ = encoded(record())
    assert first == {"00": SERIES.number(0), "420": "92551", "3302": "001040"}


def test_grams_that_two_decimals_cannot_say_take_three() -> None:
    found = record()
    rows = tuple(replace(row, gross_weight=Weight(10_405)) for row in found.cartons)
    assert encoded(replace(found, cartons=rows))[0]["3303"] == "010405"


def test_one_product_with_a_gtin_is_named_and_counted() -> None:
    found = record(gtin=GTIN)
    first, *_ = encoded(found)
    units = found.cartons[0].units_per_carton
    assert (first["02"], first["37"]) == (f"0{GTIN}", str(units))


def test_a_pallet_of_several_products_tells_no_content_and_no_weight() -> None:
    (only,) = encoded(record(pallet="1", gtin=GTIN))
    assert only.keys() == {"00", "420"}


def test_a_gtin_that_does_not_check_is_left_out() -> None:
    assert "02" not in encoded(record(gtin="6291041500214"))[0]


def test_numbers_on_the_record_itself_are_used() -> None:
    own = SERIES.number(77)
    assert encoded(record(pallet=own), ssccs={})[0]["00"] == own


def test_a_unit_without_a_number_is_named_where_the_record_says_it() -> None:
    _labels, problems = logistic_labels(record(), wanted(record(), ssccs={}))
    assert [(problem.code, problem.field) for problem in problems][:2] == [
        ("sscc-missing", "cartons.0.ids.0"),
        ("sscc-missing", "cartons.0.ids.1"),
    ]


def test_a_place_without_a_postcode_encodes_none() -> None:
    found = record()
    nowhere = replace(found, ship_to=replace(found.ship_to, postal_code=None))
    assert "420" not in encoded(nowhere)[0]


def test_refusals_are_said_once_however_many_units_have_them() -> None:
    assert codes(record(), typed={"10": "B7"}) == ["gs1-needs"]
    same = {unit.key: SERIES.number(1) for unit in units_of(record())}
    assert set(codes(record(), ssccs=same)) == {"sscc-repeated"}
    assert codes(record(), chosen=CartonRange((range(8, 9),))) == ["label-cartons-outside"]


def test_what_was_left_empty_is_not_encoded() -> None:
    assert "400" not in encoded(record(), typed={"400": ""})[0]
