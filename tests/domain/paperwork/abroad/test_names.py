"""Places that several sheets share read the record in one way."""

from app.domain.paperwork.abroad import names
from tests.factories.shipment_record import shipment_record


def test_the_master_bill_is_the_bill_of_lading_unless_another_is_named() -> None:
    assert names.master_bill(shipment_record(bill_of_lading="A1")).told == ("A1",)
    named = shipment_record(bill_of_lading="A1", details={"master_bill": "M1"})
    assert names.master_bill(named).told == ("M1",)


def test_a_container_is_asked_for_at_sea_only() -> None:
    assert names.container(shipment_record(mode="sea")).needed
    assert not names.container(shipment_record(mode="rail")).needed


def test_goods_are_found_by_their_place_in_the_record() -> None:
    record = shipment_record()
    assert names.goods_field(record, record.goods[1]) == "goods.1"
