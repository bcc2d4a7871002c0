"""Ways to pack side by side: figures from the same cartons, savings against the person's own."""

from datetime import date
from fractions import Fraction

from app.domain.freight.measuring import RevenueTonnes
from app.domain.freight.weighing import ChargeableWeight
from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.persistence.tables.plans import Shipment
from app.usecases.plan_numbers import groups_of
from app.usecases.stowing.carton_freight import freight_of
from app.usecases.stowing.carton_ways import WayKind, ways
from app.usecases.stowing.cartons import MixedProposal
from tests.factories.carton_lots import CUPS, EARPHONES, Goods, a_lot
from tests.factories.people import Member
from tests.factories.plans import a_plan

TODAY = date(2026, 11, 22)
BOX = Box.of_mm(500, 400, 300)


def group(count: int, units: int, sku: str = "cups") -> CartonGroup:
    return CartonGroup.of_one_sku(sku, units, count=count, size=BOX, gross_weight=Weight(9000))


def test_three_ways_are_compared_and_the_own_one_is_the_measure() -> None:
    lot = a_lot(cups=CUPS)
    mixed = MixedProposal(plain=(group(2, 85),))
    found = ways(lot, mixed, own=[group(4, 42), group(1, 2)], freight=None, least=5)
    assert [way.kind for way in found.ways] == [WayKind.OWN, WayKind.PLAIN, WayKind.MIXED]
    own, plain, _ = found.ways
    assert found.measure is own
    assert (own.totals.cartons, plain.totals.cartons) == (5, 3)
    assert own.fill == Fraction(170 * 400_000, 5 * 60_000_000)
    assert own.short == {"cups": 1}
    assert found.units_short(own) == 170
    assert (own.charge, own.price) == (None, None)
    assert plain.reasons


def test_own_cartons_that_lack_units_are_no_measure() -> None:
    lot = a_lot(cups=CUPS)
    found = ways(lot, MixedProposal(), own=[group(4, 42)], freight=None)
    assert [way.complete for way in found.ways] == [False, True, False]
    assert found.measure is found.ways[1]


def test_without_own_cartons_there_are_two_ways() -> None:
    lot = a_lot(cups=CUPS, lost=Goods(units=3, size=None, weight=None))
    found = ways(lot, MixedProposal(), own=[group(0, 5)], freight=None)
    assert [way.kind for way in found.ways] == [WayKind.PLAIN, WayKind.MIXED]
    assert found.measure is None
    assert [problem.code for problem in found.problems] == ["proposal-needs-measures"]


def test_a_fill_is_not_guessed() -> None:
    lot = a_lot(cups=CUPS, ear=EARPHONES)
    blank = CartonGroup(count=1, contents=group(1, 5).contents)
    found = ways(lot, MixedProposal(plain=(group(1, 5, "other"),)), own=[blank], freight=None)
    own, _, mixed = found.ways
    assert (own.fill, mixed.fill) == (None, None)


class TestFreight:
    def test_the_plans_channel_measures_and_prices_the_cartons(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session).shipments[0]
            freight = freight_of(shipment, day=TODAY)
            assert freight is not None
            charge = freight.charge(groups_of(shipment))
            price = freight.price(groups_of(shipment))
        assert freight.divisor is None
        assert isinstance(charge, RevenueTonnes)
        assert price is not None
        assert price.currency == "CNY"

    def test_a_chosen_service_goes_before_the_channel(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session, main_leg="air", final_delivery="courier").shipments[0]
            channel = freight_of(shipment, day=TODAY)
            assert channel is not None
            assert channel.divisor == 6000
            charge = channel.charge(groups_of(shipment))
            assert isinstance(charge, ChargeableWeight)
            shipment.plan.rate_line = f"example/{channel.card.lines[0].service}"
            chosen = freight_of(shipment, day=TODAY)
            assert chosen is not None
            assert chosen.line is channel.card.lines[0]

    def test_what_is_not_known_has_no_figure(self, member: Member) -> None:
        with member.session() as session:
            shipment: Shipment = a_plan(session).shipments[0]
            freight = freight_of(shipment, day=TODAY)
            assert freight is not None
            blank = CartonGroup(count=1, contents=groups_of(shipment)[0].contents)
            assert freight.charge([blank]) is None
            assert freight.price([blank]) is None
            assert freight.charge([]) is None
            shipment.country = "ZZ"
            assert freight.price(groups_of(shipment)) is None
            shipment.plan.main_leg = ""
            assert freight_of(shipment, day=TODAY) is None
