"""Whatever is shipped, invoice, packing list, booking and factory sheets state the same totals."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.field_limits.edifact import CARRIER_MESSAGE
from app.catalogue.trade_terms import trade_terms
from app.domain.paperwork.booking import booking_note
from app.domain.paperwork.document import Paper
from app.domain.paperwork.factory import factory_packing
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.packing_list import packing_list
from app.domain.paperwork.stated import Fact
from app.domain.quantities.length import Box, Length
from app.domain.quantities.money import total
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import GoodsDetails, Part
from app.domain.shipment.record import CartonRow, Content, Goods, ShipmentRecord
from tests.factories.shipment_record import shipment_record

_BASE = shipment_record()
_SKUS = ("A", "B", "C", "D")


@st.composite
def goods(draw: st.DrawFn, sku: str) -> Goods:
    share = draw(st.integers(0, 1000))
    parts = [
        Part(country="US", hs_code="1", name_zh="件", name_en="p", origin="CN", share=each)
        for each in (share, 1000 - share)
    ]
    return replace(
        _BASE.goods[0],
        sku=sku,
        name_en=draw(st.sampled_from(["flask", "mug"])),
        unit_value=draw(st.decimals("0.001", "999", places=3)),
        net_weight_g=draw(st.integers(1, 2000)),
        details=GoodsDetails(
            supplier=draw(st.sampled_from([None, "X", "Y"])),
            parts=tuple(parts) if draw(st.booleans()) else (),
        ),
    )


@st.composite
def shipments(draw: st.DrawFn) -> ShipmentRecord:
    rows: list[CartonRow] = []
    last = 0
    for _ in range(draw(st.integers(1, 4))):
        first = last + draw(st.integers(1, 3))
        last = first + draw(st.integers(0, 40))
        inside = draw(st.lists(st.sampled_from(_SKUS), min_size=1, max_size=3, unique=True))
        contents = tuple(Content(sku=sku, quantity=draw(st.integers(1, 99))) for sku in inside)
        size = Box(*(Length(draw(st.integers(50, 700))) for _ in range(3)))
        gross = Weight(draw(st.integers(1, 30000)))
        rows.append(
            CartonRow(first=first, last=last, size=size, gross_weight=gross, contents=contents)
        )
    everything = tuple(draw(goods(sku)) for sku in _SKUS)
    return replace(_BASE, goods=everything, cartons=tuple(rows), currency="USD")


def papers(record: ShipmentRecord) -> list[Paper]:
    booking = booking_note(record, terms=trade_terms(), limits=CARRIER_MESSAGE)
    return [commercial_invoice(record), packing_list(record), booking, factory_packing(record)]


@settings(max_examples=500, deadline=None)
@given(shipments())
def test_no_two_papers_state_a_fact_differently(record: ShipmentRecord) -> None:
    told = [paper.stated() for paper in papers(record)]
    for fact in Fact:
        assert len({stated[fact] for stated in told if fact in stated}) <= 1, fact


@settings(max_examples=100, deadline=None)
@given(shipments())
def test_rows_sum_to_the_totals_and_parts_to_their_line(record: ShipmentRecord) -> None:
    booking = booking_note(record, terms=trade_terms(), limits=CARRIER_MESSAGE)
    assert sum(row.cartons for row in booking.goods) == booking.totals.cartons
    assert sum(row.units for row in booking.goods) == booking.totals.units
    weights = (row.gross_weight for row in booking.goods)
    assert sum(weights, Weight(0)) == booking.totals.gross_weight
    for line in commercial_invoice(record).lines:
        if line.parts:
            amounts = [part.amount for part in line.parts]
            assert total(amounts, currency="USD") == line.amount
            assert all(amount.amount >= Decimal(0) for amount in amounts)
