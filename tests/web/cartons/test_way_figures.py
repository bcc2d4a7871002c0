"""The lines by which ways to pack are compared, and what is saved or taken more."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Box
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.usecases.plan_numbers import groups_of
from app.usecases.stowing.carton_freight import freight_of
from app.usecases.stowing.carton_lot import lot_of
from app.usecases.stowing.carton_ways import Ways, ways
from app.usecases.stowing.cartons import MixedProposal
from app.web.cartons.way_figures import lines, savings
from tests.factories.carton_lots import CUPS, TODAY, Goods, a_lot
from tests.factories.people import Member
from tests.factories.plans import a_plan

FEE = Money(Decimal("0.20"), "USD")


@pytest.fixture(autouse=True)
def _in_english(app: Flask) -> Iterator[None]:
    context = app.test_request_context("/?lang=en")
    context.push()
    yield
    context.pop()


def of_plan(member: Member, *, factor: int, **route: Any) -> Ways:
    """Return the plan's cartons beside mixed ones of `factor` times their size and number."""
    with member.session() as session:
        shipment = a_plan(session, **route).shipments[0]
        own = groups_of(shipment)
        units = {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}
        lot = lot_of(session, shipment, units=units, day=TODAY)
        halved = [
            CartonGroup.of_one_sku(
                each.contents[0].sku,
                each.units_per_carton // factor,
                count=each.count * factor,
                size=Box.of_mm(500, 400, 300),
                gross_weight=Weight(8000),
            )
            for each in own
        ]
        first, second = (own, halved) if factor > 1 else (halved, own)
        freight = freight_of(shipment, day=TODAY)
        mixed = MixedProposal(plain=tuple(second))
        return ways(lot, mixed, own=first, freight=freight, least=5)


def test_less_and_more_are_told_in_cartons_weight_freight_and_fee(member: Member) -> None:
    found = of_plan(member, factor=2, main_leg="air", final_delivery="courier")
    own, _, mixed = found.ways
    said = savings(found, mixed, FEE)
    assert said[0] == "17 cartons more"
    assert said[1].endswith("kg more to pay freight for")
    assert said[2].endswith("more freight")
    assert said[3:] == []
    assert savings(found, own, FEE) == []
    labels = [line.label for line in lines(found, FEE)]
    assert "Chargeable weight (÷6000)" in labels


def test_the_other_way_round_it_is_saved(member: Member) -> None:
    found = of_plan(member, factor=2, main_leg="air", final_delivery="courier")
    own, plain, mixed = found.ways
    turned = Ways(lot=found.lot, ways=(mixed, plain, own), freight=found.freight, least=5)
    said = savings(turned, own, FEE)
    assert said[0] == "17 cartons less"
    assert said[1].endswith("kg less to pay freight for")
    assert said[2].endswith("less freight")


def test_a_fee_is_set_beside_the_saving() -> None:
    lot = a_lot(cups=CUPS)

    def group(count: int, units: int) -> CartonGroup:
        box = Box.of_mm(400, 300, 300)
        return CartonGroup.of_one_sku("cups", units, count=count, size=box, gross_weight=Weight(1))

    few, many = MixedProposal(plain=(group(2, 85),)), [group(10, 17)]
    found = ways(lot, few, own=many, freight=None, least=5)
    assert savings(found, found.ways[2], FEE) == ["8 cartons less", "USD 34.00 more fee at stake"]
    turned = ways(lot, MixedProposal(plain=tuple(many)), own=few.plain, freight=None, least=5)
    assert savings(turned, turned.ways[2], FEE)[-1] == "USD 34.00 less fee at stake"


def test_what_is_not_known_is_said_to_be(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        freight = freight_of(shipment, day=TODAY)
        blank = CartonGroup(count=1, contents=groups_of(shipment)[0].contents)
        lot = lot_of(session, shipment, units={"LC-EB20": 24}, day=TODAY)
        found = ways(lot, MixedProposal(), own=[blank], freight=freight)
        shown = {line.label: line.cells[0] for line in lines(found, None)}
    assert [shown[label] for label in ("Filled", "Freight")] == ["not known", "not known"]
    assert shown["Billed quantity (m³ or tonnes)"] == "not known"


def test_nothing_is_measured_where_no_way_holds_everything() -> None:
    lot = a_lot(lost=Goods(units=3, size=None, weight=None))
    found = ways(lot, MixedProposal(), own=[], freight=None)
    assert savings(found, found.ways[0], None) == []
