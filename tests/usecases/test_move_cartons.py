"""Cartons move between the shipments of an open plan with their items, and shipments merge."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import ChangeKind
from app.domain.shipment.states import State
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.plans import Plan, Shipment
from app.usecases import undoing
from app.usecases.move_cartons import merge, move
from app.usecases.number_cartons import cartons_of
from tests.factories.people import Member
from tests.factories.plans import IND9, a_plan, a_shipment, lock, name_cartons, place

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as opened:
        yield opened


@pytest.fixture
def plan(session: Session) -> Plan:
    """Return a plan with 17 cartons for California and 2 of earphones for Indiana."""
    made = a_plan(session)
    a_shipment(session, made, cartons=2, programme_number="FBA17QK3M9AB")
    return made


def wanted(shipment: Shipment) -> dict[str, int]:
    return {item.product.sku: item.quantity for item in shipment.items}


def numbers(shipment: Shipment) -> list[int]:
    return [carton.number for carton in cartons_of(shipment)]


class TestMoving:
    def test_cartons_take_their_units_along_and_both_are_numbered_anew(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        name_cartons(session, plan.shipments)
        for carton in cartons_of(first):
            carton.pallet = "1"
        cleared = move(session, source=first, target=second, cartons="9-11", day=TODAY)
        assert cleared == 3
        session.expire_all()
        assert wanted(first) == {"LC-EB20": 192, "LC-TW07": 160, "LC-CP11": 160}
        assert wanted(second) == {"LC-EB20": 96, "LC-TW07": 40}
        assert (numbers(first), numbers(second)) == (list(range(1, 15)), list(range(1, 6)))
        assert {carton.pallet for carton in cartons_of(second)} == {""}
        assert [bool(carton.external_id) for carton in cartons_of(second)] == [True] * 2 + [
            False
        ] * 3

    def test_a_product_of_which_nothing_is_left_leaves_the_list(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        move(session, source=first, target=second, cartons="16-17", day=TODAY)
        assert "LC-CP11" not in wanted(first)
        assert wanted(second) == {"LC-EB20": 48, "LC-CP11": 160}

    def test_units_nobody_wanted_do_not_become_wanted_by_moving(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        first.items[0].quantity = 10
        move(session, source=first, target=second, cartons="1-1", day=TODAY)
        assert wanted(second)["LC-EB20"] == 58
        assert "LC-EB20" not in wanted(first)

    @pytest.mark.parametrize(
        ("cartons", "code"),
        [
            ("18-20", "cartons-not-in-shipment"),
            ("", "cartons-none-named"),
            ("x", "movement-cartons-unreadable"),
        ],
    )
    def test_cartons_that_are_not_there_do_not_move(
        self, session: Session, plan: Plan, cartons: str, code: str
    ) -> None:
        first, second = plan.shipments
        refused = move(session, source=first, target=second, cartons=cartons, day=TODAY)
        assert isinstance(refused, list)
        assert [(each.code, each.field) for each in refused] == [(code, "cartons")]

    def test_a_shipment_is_not_moved_into_itself(self, session: Session, plan: Plan) -> None:
        first = plan.shipments[0]
        refused = move(session, source=first, target=first, cartons="1", day=TODAY)
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["cartons-same-shipment"]

    def test_it_is_taken_back_whole(self, session: Session, plan: Plan) -> None:
        first, second = plan.shipments
        before = [(each.id, each.number) for each in cartons_of(first)]
        with undoing.undoable(session, verb="cartons-moved") as act:
            move(session, source=first, target=second, cartons="1-3", day=TODAY)
        assert act.id is not None
        assert undoing.take_back(session, act.id) == []
        assert [(each.id, each.number) for each in cartons_of(first)] == before
        assert wanted(second) == {"LC-EB20": 48}


class TestMerging:
    def test_a_shipment_for_the_same_warehouse_joins_the_other(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        session.add(
            ChangeOrder(kind=ChangeKind.SHORTFALL, shipment_id=second.id, reason="x", figures={})
        )
        for name, value in IND9.items():
            setattr(first, name, value)
        session.commit()
        assert merge(session, kept=first, gone=second, day=TODAY) == 0
        session.expire_all()
        assert plan.shipments == [first]
        assert wanted(first) == {"LC-EB20": 288, "LC-TW07": 200, "LC-CP11": 160}
        assert numbers(first) == list(range(1, 20))
        assert session.scalars(select(ChangeOrder.shipment_id)).one() == first.id

    def test_an_unlisted_place_is_the_same_by_its_address(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        for shipment in (first, second):
            for name in IND9:
                setattr(shipment, name, "1 Sample Road" if name == "address" else "")
        assert merge(session, kept=first, gone=second, day=TODAY) == 0

    def test_other_warehouses_do_not_merge(self, session: Session, plan: Plan) -> None:
        first, second = plan.shipments
        refused = merge(session, kept=first, gone=second, day=TODAY)
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["shipments-other-warehouse"]

    def test_neither_does_a_cancelled_shipment_nor_one_with_itself(
        self, session: Session, plan: Plan
    ) -> None:
        first, second = plan.shipments
        place(second)
        second.state = State.CANCELLED
        for kept, gone in ((first, second), (first, first)):
            refused = merge(session, kept=kept, gone=gone, day=TODAY)
            assert isinstance(refused, list)
            assert [each.code for each in refused] == ["shipments-other-warehouse"]


def test_nothing_moves_once_the_plan_is_locked(
    session: Session, plan: Plan, member: Member
) -> None:
    lock(member)
    session.expire_all()
    first, second = plan.shipments
    for refused in (
        move(session, source=first, target=second, cartons="1", day=TODAY),
        merge(session, kept=first, gone=second, day=TODAY),
    ):
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["plan-locked"]
