"""The booking note sums the cartons by what they hold, and tells who pays the freight and why."""

from typing import Any

import pytest

from app.catalogue.documents.booking_note import BOOKING_NOTE
from app.catalogue.field_limits.edifact import CARRIER_MESSAGE
from app.catalogue.trade_terms import trade_terms
from app.domain.paperwork.booking import BookingNote, booking_lacks, booking_note
from app.domain.paperwork.document import Due
from app.domain.paperwork.stated import Fact
from app.domain.quantities.weight import Weight
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_FLASK = ("Stainless steel vacuum flask", "不锈钢保温杯", "961700")
_MUG = ("Ceramic mug", "陶瓷马克杯", "691200")


def booked(**changes: Any) -> BookingNote:
    record = shipment_record(**changes)
    return booking_note(record, terms=trade_terms(), limits=CARRIER_MESSAGE)


def test_cartons_are_summed_by_the_kinds_of_goods_they_hold() -> None:
    rows = booked().goods
    assert [(row.kinds, row.cartons, row.units) for row in rows] == [
        ((_FLASK,), 2, 48),
        ((_MUG, _FLASK), 1, 21),
    ]
    assert [row.gross_weight for row in rows] == [Weight(20800), Weight(8125)]


@pytest.mark.parametrize(
    ("term", "prepaid"), [("DDP", True), ("CIF", True), ("FOB", False), ("EXW", False)]
)
def test_who_pays_the_freight_follows_the_trade_term(term: str, *, prepaid: bool) -> None:
    assert booked(incoterm={"term": term, "place": "Ningbo"}).prepaid is prepaid


def test_a_term_that_is_not_known_leaves_the_freight_to_be_filled_in() -> None:
    record = shipment_record()
    assert booking_note(record, terms={}, limits=CARRIER_MESSAGE).prepaid is None


def test_without_a_notify_party_the_consignee_is_notified() -> None:
    assert booked().notify is None
    party = {"name_en": "Example Brokers", "address_en": "1 Quay", "country": "US"}
    notify = booked(notify=party).notify
    assert notify is not None
    assert notify.street == ("1 Quay",)


def test_goods_with_a_battery_or_a_flag_are_named() -> None:
    goods = shipment_document()["goods"]
    assert booked().hazards == ()
    goods[0]["battery"] = "battery-contained"
    goods[1]["details"] = {"cargo_flags": ["magnet"]}
    unpacked = goods[1] | {"sku": "NOT-PACKED"}
    found = booked(goods=[*goods, unpacked]).hazards
    assert [item.sku for item in found] == ["BTL-750-BK", "MUG-350-WH"]


def test_it_states_what_the_invoice_and_the_packing_list_state() -> None:
    stated = booked().stated()
    assert (stated[Fact.UNITS], stated[Fact.CARTONS]) == (69, 3)
    assert stated[Fact.TRADE_TERM] == "DDP Moreno Valley"


def test_what_a_forwarder_asks_is_reported_while_it_is_missing() -> None:
    assert [lack.field for lack in booking_lacks(shipment_record(port_of_loading=None))] == [
        "details.forwarder",
        "details.cargo_ready",
        "details.departure",
        "port_of_loading",
    ]


def test_a_courier_needs_no_booking_and_the_others_may() -> None:
    assert BOOKING_NOTE.need(shipment_record(mode="courier")) is None
    need = BOOKING_NOTE.need(shipment_record())
    assert need is not None
    assert need.due is Due.CONDITIONAL
