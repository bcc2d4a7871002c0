"""Prices per pallet or container count what the accepted loading plan of a shipment fills."""

from dataclasses import replace

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.pallets import Limits
from app.persistence.load_plans import LoadPlan
from app.usecases.stowing.counted import loads_of
from app.usecases.stowing.wishes import Manner, PalletWish
from tests.factories.freight import containers, pallets
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan

DECK = PalletWish(
    code="gma",
    limits=Limits(loaded_height=Length(1500), gross_weight=Weight(500_000)),
    height=Length(150),
    weight=Weight(20_000),
)


def test_containers_are_counted_by_kind(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        a_load_plan(session, shipment, accepted=True, equipment=("40HQ",))
        assert loads_of(session, [shipment]) == {shipment.id: (containers("40HQ", 1),)}


def test_pallets_that_travel_as_they_are_count_as_pallets_alone(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        kept = a_load_plan(
            session, shipment, accepted=True, manner=Manner.PALLETS, equipment=(), pallet=DECK
        )
        count = kept.figures["pallets"]
        assert count
        assert loads_of(session, [shipment]) == {shipment.id: (pallets("gma", count),)}


def test_pallets_in_containers_count_beside_them_and_trucks_do_not(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        kept = a_load_plan(session, shipment, accepted=True, pallet=DECK)
        kept.figures = {**kept.figures, "kinds": {"40HQ": 2, "trailer-53ft": 1}, "pallets": 40}
        found = loads_of(session, [shipment])[shipment.id]
    assert found == (pallets("gma", 40), containers("40HQ", 2))


def test_a_plan_that_is_not_accepted_tells_nothing(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        a_load_plan(session, shipment)
        assert loads_of(session, [shipment]) == {}


def test_a_plan_that_leaves_cartons_out_tells_nothing(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        kept = a_load_plan(session, shipment, accepted=True)
        kept.figures = {**kept.figures, "left": 1}
        assert loads_of(session, [shipment]) == {}


def test_a_plan_of_other_cartons_than_there_are_now_tells_nothing(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        a_load_plan(session, shipment, accepted=True)
        row = shipment.rows[0]
        row.gross_weight = replace(row.gross_weight, grams=row.gross_weight.grams + 1)
        assert loads_of(session, [shipment]) == {}


def test_a_plan_without_figures_tells_nothing(member: Member) -> None:
    with member.session() as session:
        (shipment,) = a_plan(session).shipments
        kept: LoadPlan = a_load_plan(session, shipment, accepted=True)
        kept.figures = {}
        assert loads_of(session, [shipment]) == {}
