"""What keeps a product from being saved, each fault at its field."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import String
from stdnum import ean

from app.domain.catalogue_item.checks import LONGEST, check_product
from app.domain.catalogue_item.code_checks import LONGEST_CODE, LONGEST_ELEMENTS
from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import (
    CustomsEntry,
    ListingEntry,
    ProductEntry,
    SpecEntry,
)
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.units import Units
from app.persistence.tables.products import CustomsProfile, Listing, Product
from app.usecases.products import facts
from tests.factories.products import BOTTLE


def found(entry: ProductEntry) -> list[tuple[str, str]]:
    return [(each.field, each.code) for each in check_product(entry, facts=facts())]


def test_a_whole_product_is_in_order() -> None:
    assert found(BOTTLE) == []


def test_a_product_needs_no_more_than_an_sku_and_one_name() -> None:
    assert found(ProductEntry(sku="A", name_zh="杯子")) == []
    assert found(ProductEntry(sku="")) == [
        ("sku", "product-sku-missing"),
        ("name_zh", "product-name-missing"),
    ]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"name_en": "保温杯 bottle"}, "name_en", "product-text-not-english"),
        ({"material_en": "steel，304"}, "material_en", "product-text-not-english"),
        ({"brand": "岚川\n"}, "brand", "product-text-control"),
        ({"sku": "A" * 65}, "sku", "product-text-long"),
        ({"height": None}, "height", "product-side-missing"),
        ({"height": Length(0)}, "height", "product-measure-zero"),
        ({"weight": Weight(0)}, "weight", "product-measure-zero"),
        ({"length": Length(10**6)}, "length", "product-measure-large"),
        ({"weight": Weight(10**12)}, "weight", "product-measure-large"),
        ({"value": Decimal(0)}, "value", "product-value-zero"),
        ({"value": Decimal(10**9)}, "value", "product-value-large"),
        ({"value": Decimal("0.00001")}, "value", "product-value-places"),
        ({"purchase_cost": Decimal(-1)}, "purchase_cost", "product-value-zero"),
        ({"currency": "XXX"}, "currency", "product-choice"),
        ({"unit": "???"}, "unit", "product-choice"),
        ({"battery": "coal"}, "battery", "product-choice"),
        ({"origin": "cn"}, "origin", "product-choice"),
    ],
)
def test_each_fault_is_named_at_its_field(change: dict[str, Any], field: str, code: str) -> None:
    assert found(replace(BOTTLE, **change)) == [(field, code)]


def test_chinese_names_and_brands_may_be_chinese() -> None:
    assert found(replace(BOTTLE, brand="无品牌", model="５０５型")) == []


@pytest.mark.parametrize(
    ("country", "hs_code", "code"),
    [
        ("CN", "9617009000", None),
        ("CN", "9617009000999", None),
        ("CN", "96170090", "product-hs-lengths"),
        ("US", "9617001000", None),
        ("US", "961700", "product-hs-length"),
        ("JP", "961700000", None),
        ("AU", "96170000", None),
        ("US", "96170010AB", "product-hs-digits"),
        ("US", "961700100²", "product-hs-digits"),
    ],
)
def test_an_hs_code_has_its_countrys_digits(country: str, hs_code: str, code: str | None) -> None:
    entry = replace(BOTTLE, customs=(CustomsEntry(country=country, hs_code=hs_code),))
    assert found(entry) == ([(f"customs.{country}.hs_code", code)] if code else [])


@pytest.mark.parametrize(
    ("listing", "field", "code"),
    [
        ({"fnsku": "X004EB20AA"}, "", ""),
        ({"fnsku": "X004EB20A"}, "fnsku", "product-fnsku"),
        ({"asin": "B0ABCD1234"}, "", ""),
        ({"asin": "0306406152"}, "", ""),
        ({"asin": "A0ABCD1234"}, "asin", "product-asin"),
        ({"gtin": "4006381333931"}, "", ""),
        ({"gtin": "4006381333932"}, "gtin", "product-gtin"),
        ({"gtin": "400638133393"}, "gtin", "product-gtin"),
        ({"fnsku": "FREE-FORM-CODE", "platform": "walmart"}, "", ""),
        ({"fnsku": "F" * 33, "platform": "walmart"}, "fnsku", "product-text-long"),
    ],
)
def test_a_listing_has_its_platforms_codes(listing: dict[str, str], field: str, code: str) -> None:
    entry = ListingEntry(**{"store_id": 7, "platform": "amazon", **listing})  # type: ignore[arg-type]
    expected = [(f"listings.7.{field}", code)] if code else []
    assert found(replace(BOTTLE, listings=(entry,))) == expected


@given(st.integers(0, 10**12 - 1))
def test_a_barcode_is_right_in_exactly_one_last_digit(number: int) -> None:
    """GS1 General Specifications: the check digit of a GTIN-13 is unique."""
    right = [digit for digit in range(10) if ean.is_valid(f"{number:012}{digit}")]
    assert right == [int(ean.calc_check_digit(f"{number:012}"))]


def test_a_carton_spec_is_whole_or_not_there() -> None:
    [spec] = BOTTLE.specs
    begun = SpecEntry(units=24, length=Length(480))
    assert found(replace(BOTTLE, specs=(spec, SpecEntry(), begun))) == [
        (f"specs.3.{field}", "product-spec-missing")
        for field in ("width", "height", "gross_weight")
    ]
    assert found(replace(BOTTLE, specs=(replace(spec, units=0),))) == [
        ("specs.1.units", "product-spec-units")
    ]
    assert found(replace(BOTTLE, specs=(replace(spec, width=Length(0)),))) == [
        ("specs.1.width", "product-measure-zero")
    ]


def test_a_measure_is_kept_as_typed_only_if_it_is_short() -> None:
    typed = TypedMeasures(Units.METRIC, ("7.5", "7.5", "26", "0" * 25))
    assert found(replace(BOTTLE, typed=typed)) == [("weight", "product-text-long")]


def test_the_limits_are_those_of_the_columns() -> None:
    columns = Product.__table__.c
    for field, longest in LONGEST.items():
        kept = columns[field].type
        assert isinstance(kept, String)
        assert kept.length == longest, field
    for column, longest in (
        (Listing.__table__.c.fnsku, LONGEST_CODE),
        (Listing.__table__.c.asin, LONGEST_CODE),
        (CustomsProfile.__table__.c.elements, LONGEST_ELEMENTS),
    ):
        assert isinstance(column.type, String)
        assert column.type.length == longest


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"district": "3302"}, "district", "product-district"),
        ({"unit_1": "999"}, "unit_1", "product-customs-unit"),
        ({"unit_1_quantity": Decimal(1)}, "unit_1", "product-customs-unit-missing"),
        ({"unit_2": "035"}, "unit_1", "product-customs-unit-missing"),
        ({"unit_1": "035", "unit_2": "035"}, "unit_2", "product-customs-unit-twice"),
        (
            {"unit_1": "035", "unit_1_quantity": Decimal(0)},
            "unit_1_quantity",
            "product-measure-zero",
        ),
        (
            {"unit_1": "035", "unit_1_quantity": Decimal("0.000001")},
            "unit_1_quantity",
            "product-value-places",
        ),
    ],
)
def test_what_china_asks_besides_the_code_is_checked(
    said: dict[str, Any], field: str, code: str
) -> None:
    entry = replace(BOTTLE, customs=(CustomsEntry(country="CN", **said),))
    assert found(entry) == [(f"customs.CN.{field}", code)]


def test_legal_units_and_district_pass() -> None:
    home = CustomsEntry(
        country="CN", district="33029", unit_1="007", unit_2="035", unit_2_quantity=Decimal("0.38")
    )
    assert found(replace(BOTTLE, customs=(home,))) == []
    assert not home.blank
