"""Six digits of a code are the same in every country."""

from app.domain.paperwork.subheadings import subheading, subheading_of
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def test_a_subheading_is_the_first_six_digits() -> None:
    assert subheading("9617001000") == "961700"
    assert subheading(None) is None


def test_goods_have_that_of_the_destinations_code_or_of_chinas() -> None:
    goods = shipment_document()["goods"]
    goods[0] |= {"hs_destination": "9617001000", "hs_cn": None}
    goods[1] |= {"hs_destination": None}
    first, second = shipment_record(goods=goods).goods
    assert (subheading_of(first), subheading_of(second)) == ("961700", "691200")
    goods[1] |= {"hs_cn": None}
    assert subheading_of(shipment_record(goods=goods).goods[1]) == ""
