"""A shipment is loaded by one plan at most; its containers are opened once, with their cartons."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.persistence.movements import Movement
from app.persistence.plans import Shipment, plan_by_reference
from app.persistence.tables.movements import MovementCarton
from app.persistence.tables.stowage import LoadPlan
from app.usecases.stowing.accepting import accept, containers_to_open, drop, open_containers, remove
from app.usecases.stowing.offered import usual_pallet
from app.usecases.stowing.planning import plan_load
from app.usecases.stowing.wishes import Manner, Wish
from tests.factories.loading import TODAY, a_load_plan
from tests.factories.movements import a_movement
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock


@pytest.fixture(autouse=True)
def packed(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def shipment_in(session: Session) -> Shipment:
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan.shipments[0]


def codes(problems: object) -> list[str]:
    assert isinstance(problems, list)
    return [each.code for each in problems if isinstance(each, Problem)]


def opened(session: Session, kept: LoadPlan) -> list[Movement] | list[Problem]:
    shipment = shipment_in(session)
    return open_containers(session, kept, shipment=shipment, notes=["20GP, number 1 of 1"])


class TestAccepting:
    def test_one_plan_gives_way_to_the_next(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            first = a_load_plan(session, shipment, accepted=True)
            second = a_load_plan(session, shipment)
            assert accept(session, second, shipment=shipment) == []
            assert first.accepted_at is None
            assert second.accepted_at is not None

    def test_it_is_given_up_again(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            kept = a_load_plan(session, shipment, accepted=True)
            assert drop(session, kept, shipment=shipment) == []
            assert kept.accepted_at is None

    @pytest.mark.parametrize("act", [accept, drop])
    def test_not_once_the_cartons_are_handed_over(
        self, member: Member, act: Callable[..., list[Problem]]
    ) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            kept = a_load_plan(session, shipment)
            shipment.state = State.HANDED_OVER
            assert codes(act(session, kept, shipment=shipment)) == ["load-handed-over"]

    def test_a_plan_for_other_cartons_or_without_any_is_refused(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            stale, empty = a_load_plan(session, shipment), a_load_plan(session, shipment)
            stale.cartons, empty.levels = stale.cartons[1:], []
            assert codes(accept(session, stale, shipment=shipment)) == ["load-stale"]
            assert codes(accept(session, empty, shipment=shipment)) == ["load-empty"]


class TestRemoving:
    def test_a_proposal_goes(self, member: Member) -> None:
        with member.session() as session:
            kept = a_load_plan(session, shipment_in(session))
            assert remove(session, kept) == []
            assert session.scalars(select(LoadPlan)).all() == []

    def test_the_accepted_one_and_one_in_the_making_stay(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            accepted = a_load_plan(session, shipment, accepted=True)
            assert codes(remove(session, accepted)) == ["load-accepted"]
            wish = Wish(manner=Manner.LOOSE, equipment=("20GP",), seconds=60)
            page = "/p/IP-2026-0001/loading/1"
            made = plan_load(session, shipment=shipment, wish=wish, page=page, person_id=None)
            assert isinstance(made, LoadPlan)
            assert codes(remove(session, made)) == ["load-unfinished"]


class TestOpeningContainers:
    def accepted(self, session: Session, **wished: Any) -> LoadPlan:
        return a_load_plan(session, shipment_in(session), accepted=True, **wished)

    def test_every_container_is_opened_with_its_cartons(self, member: Member) -> None:
        with member.session() as session:
            kept = self.accepted(session)
            lock(member)
            session.expire_all()
            [movement] = opened(session, kept)
            assert isinstance(movement, Movement)
            assert (movement.kind, movement.number) == (MovementKind.CONTAINER, "")
            assert movement.note == "20GP, number 1 of 1"
            assert len(session.scalars(select(MovementCarton)).all()) == 17

    def test_only_once(self, member: Member) -> None:
        with member.session() as session:
            kept = self.accepted(session)
            lock(member)
            session.expire_all()
            opened(session, kept)
            assert containers_to_open(session, {shipment_in(session): kept}) == {}
            assert codes(opened(session, kept)) == ["load-no-containers"]

    def test_not_before_the_lock(self, member: Member) -> None:
        with member.session() as session:
            assert codes(opened(session, self.accepted(session))) == ["load-no-containers"]

    def test_not_by_a_plan_that_is_not_accepted(self, member: Member) -> None:
        with member.session() as session:
            kept = a_load_plan(session, shipment_in(session))
            assert codes(opened(session, kept)) == ["load-not-accepted"]

    def test_not_by_one_that_is_stale(self, member: Member) -> None:
        with member.session() as session:
            kept = self.accepted(session)
            lock(member)
            session.expire_all()
            kept.cartons = kept.cartons[1:]
            assert codes(opened(session, kept)) == ["load-stale"]

    def test_not_while_some_of_the_cartons_are_in_one_already(self, member: Member) -> None:
        with member.session() as session:
            kept = self.accepted(session)
            shipment_id = shipment_in(session).id
        lock(member)
        with member.session() as session:
            a_movement(session, {shipment_id: "3"}, kind=MovementKind.CONTAINER, number="")
            kept = session.get_one(LoadPlan, kept.id)
            assert containers_to_open(session, {shipment_in(session): kept}) == {}

    def test_pallets_and_trucks_are_no_containers(self, member: Member) -> None:
        with member.session() as session:
            shipment = shipment_in(session)
            pallet = usual_pallet(shipment, day=TODAY)
            ids = [
                self.accepted(session, manner=Manner.PALLETS, pallet=pallet).id,
                self.accepted(session, manner=Manner.TRUCK).id,
            ]
        lock(member)
        with member.session() as session:
            shipment = shipment_in(session)
            for each in ids:
                kept = session.get_one(LoadPlan, each)
                assert containers_to_open(session, {shipment: kept}) == {}
