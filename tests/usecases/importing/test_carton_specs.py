"""Carton specs come in by SKU and place; a product's rows change it together."""

import pytest
from sqlalchemy.orm import Session

from app.domain.catalogue_item.product import SpecEntry
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.persistence.imports import whole_products
from app.usecases.importing.carton_specs import CARTON_SPECS
from app.usecases.product_rows import entry_of
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import checked, faults, imported, standing

HEADINGS = ("SKU", "序号", "每箱数量", "箱规", "毛重")


@pytest.fixture
def session(member: Member) -> Session:
    session = member.session()
    bottle(session)
    return session


def specs(session: Session) -> tuple[SpecEntry, ...]:
    session.expire_all()
    return entry_of(whole_products(session, ["LC-BT05"])["LC-BT05"]).specs


def test_a_second_spec_is_added_and_the_first_changed_by_rows_of_one_table(
    session: Session,
) -> None:
    found = imported(
        session, CARTON_SPECS, HEADINGS,
        ["LC-BT05", "1", "", "", "10.6"],
        ["LC-BT05", "2", "48", "60*50*40", "21"],
    )  # fmt: skip
    assert standing(found) == {2: "changed", 3: "new"}
    first, second = specs(session)
    assert (first.units, first.gross_weight) == (24, Weight(10_600))
    assert (second.units, second.length, second.gross_weight) == (48, Length(600), Weight(21_000))
    again = checked(session, CARTON_SPECS, HEADINGS, ["LC-BT05", "2", "48", "60*50*40", "21"])
    assert standing(again) == {2: "unchanged"}
    assert again.prepared.write() == []


def test_every_fault_of_every_row_is_told_at_once(session: Session) -> None:
    found = checked(
        session, CARTON_SPECS, HEADINGS,
        ["LC-BT05", "3", "24", "48*33*28", "10"],
        ["NONE", "", "24", "48*33*28", "10"],
        ["LC-BT05", "2", "24", "", "10"],
        ["LC-BT05", "2", "24", "48*33*28", "10"],
        ["LC-BT05", "1", "0", "", ""],
        ["", "", "24", "48*33*28", "10"],
    )  # fmt: skip
    assert set(faults(found)) >= {
        (2, "position", "import-spec-position"),
        (3, "sku", "import-sku-unknown"),
        (4, "sku", "import-repeated"),
        (5, "sku", "import-repeated"),
        (6, "units", "product-spec-units"),
        (7, "sku", "import-required"),
    }


def test_a_spec_begun_has_to_be_complete(session: Session) -> None:
    found = checked(session, CARTON_SPECS, HEADINGS, ["LC-BT05", "2", "24", "", "10"])
    assert [(field, code) for _row, field, code in faults(found)] == [
        ("length", "product-spec-missing"),
        ("width", "product-spec-missing"),
        ("height", "product-spec-missing"),
    ]


def test_a_spec_that_weighs_less_than_its_units_is_refused_where_it_stands(
    session: Session,
) -> None:
    found = checked(session, CARTON_SPECS, HEADINGS, ["LC-BT05", "2", "24", "48*33*28", "1"])
    assert [(row, field) for row, field, _code in faults(found)] == [(2, "gross_weight")]


def test_what_keeps_the_product_itself_from_being_saved_stands_at_its_sku(
    session: Session,
) -> None:
    whole_products(session, ["LC-BT05"])["LC-BT05"].currency = "XXX"
    session.commit()
    found = checked(session, CARTON_SPECS, HEADINGS, ["LC-BT05", "1", "", "", "10.6"])
    assert faults(found) == [(2, "sku", "product-choice")]
