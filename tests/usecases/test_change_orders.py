"""What does not go as planned is recorded; its difference goes where it was said to go."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.changes import Remainder
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.persistence.files import FileFolder
from app.persistence.papers import papers_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.journal import JournalEntry
from app.persistence.tables.movements import ChangeOrder, Movement
from app.persistence.tables.plans import CarryOver, Plan, Shipment
from app.usecases import paper_standing, undoing
from app.usecases.change_orders import order_change
from app.usecases.change_scope import Change
from app.usecases.changed_cartons import ONLY_SKU, Shortage
from app.usecases.number_cartons import cartons_of
from app.usecases.plan_record import record_of
from tests.factories.movements import a_movement, another_plan, whole
from tests.factories.papers import keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock

pytestmark = pytest.mark.usefixtures("two_papers")

TODAY = date(2026, 11, 22)
STALE = [
    {"kind": "packing-list", "language": "zh-en", "revision": 1},
    {"kind": "commercial-invoice", "language": "zh-en", "revision": 1},
]


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as opened:
        yield opened


@pytest.fixture
def shipment(session: Session, member: Member, files: FileFolder) -> Shipment:
    """Return a locked shipment of 10, 5 and 2 cartons whose papers are made."""
    found = a_plan(session).shipments[0]
    keep_papers(session, found, folder=files)
    lock(member)
    session.expire_all()
    return found


def asked(kind: ChangeKind = ChangeKind.SHORTFALL, **facts: Any) -> Change:
    usual = {"reason": "the factory was late", "remainder": Remainder.LATER_PLAN}
    return Change(kind=kind, **{**usual, **facts})


def change(session: Session, shipment: Shipment, order: Change) -> ChangeOrder:
    done = attempt(session, shipment, order)
    assert isinstance(done, ChangeOrder), done
    return done


def attempt(session: Session, shipment: Shipment, order: Change) -> ChangeOrder | list[Problem]:
    person = session.scalars(select(Person)).one()
    return order_change(session, shipment=shipment, change=order, person=person, day=TODAY)


def refused(session: Session, shipment: Shipment, order: Change) -> list[tuple[str, str]]:
    found = attempt(session, shipment, order)
    assert isinstance(found, list)
    return [(each.code, each.field) for each in found]


def wanted(shipment: Shipment) -> dict[str, int]:
    return {item.product.sku: item.quantity for item in shipment.items}


def waiting(session: Session) -> dict[str, int]:
    return {each.product.sku: each.quantity for each in session.scalars(select(CarryOver))}


def numbers(shipment: Shipment) -> list[int]:
    return [carton.number for carton in cartons_of(shipment)]


class TestShortfall:
    def test_whole_cartons_leave_and_the_others_keep_their_numbers(
        self, session: Session, shipment: Shipment
    ) -> None:
        change(session, shipment, asked(cartons="3, 9-11"))
        session.expire_all()
        assert numbers(shipment) == [1, 2, 4, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17]
        assert waiting(session) == {"LC-EB20": 72, "LC-TW07": 40}
        assert wanted(shipment) == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}

    def test_the_order_keeps_cartons_units_and_stale_papers(
        self, session: Session, shipment: Shipment
    ) -> None:
        order = change(session, shipment, asked(cartons="9-11"))
        assert order.reason == "the factory was late"
        assert order.figures["cartons"] == [
            {"numbers": "9-10", "contents": {"LC-EB20": 24}, "gross_weight_g": 12_400},
            {"numbers": "11", "contents": {"LC-TW07": 40}, "gross_weight_g": 18_200},
        ]
        assert order.figures["units"] == {"LC-EB20": 48, "LC-TW07": 40}
        assert order.figures["stale"] == STALE
        entry = session.scalars(select(JournalEntry)).one()
        assert (entry.subject, entry.verb) == (f"shipment:{shipment.id}", "change-order")

    def test_units_carried_over_join_those_that_wait_and_not_those_taken(
        self, session: Session, shipment: Shipment
    ) -> None:
        change(session, shipment, asked(cartons="1-1"))
        change(session, shipment, asked(cartons="2-2"))
        assert waiting(session) == {"LC-EB20": 48}
        session.scalars(select(CarryOver)).one().taken_by_id = shipment.id
        session.commit()
        change(session, shipment, asked(cartons="3-3"))
        kept = session.execute(select(CarryOver.quantity, CarryOver.taken_by_id)).all()
        assert sorted(tuple(row) for row in kept if row[1]) == [(48, shipment.id)]
        assert [row[0] for row in kept if row[1] is None] == [24]

    def test_units_that_are_not_made_up_are_wanted_no_more(
        self, session: Session, shipment: Shipment
    ) -> None:
        change(session, shipment, asked(cartons="16-17", remainder=Remainder.NOT_MADE_UP))
        assert wanted(shipment) == {"LC-EB20": 240, "LC-TW07": 200}
        assert waiting(session) == {}

    def test_units_missing_inside_cartons_leave_the_cartons_with_their_numbers(
        self, session: Session, shipment: Shipment
    ) -> None:
        order = change(session, shipment, asked(cartons="2-3", shortage=Shortage({ONLY_SKU: 4})))
        session.expire_all()
        record, _ = record_of(shipment, day=TODAY)
        assert record is not None
        runs = [(row.first, row.last, row.units_per_carton) for row in record.cartons]
        assert runs[:3] == [(1, 1, 24), (2, 3, 20), (4, 10, 24)]
        assert record.cartons[1].gross_weight == Weight(12_400 - 4 * 450)
        assert waiting(session) == {"LC-EB20": 8}
        assert (order.figures["units"], order.figures["inside"]) == ({"LC-EB20": 8}, True)

    def test_a_whole_row_of_short_cartons_stays_one_row(
        self, session: Session, shipment: Shipment
    ) -> None:
        shortage = Shortage({"LC-CP11": 10}, Weight(9_000))
        change(session, shipment, asked(cartons="16-17", shortage=shortage))
        session.expire_all()
        assert [len(row.cartons) for row in shipment.rows] == [10, 5, 2]
        assert shipment.rows[2].gross_weight == Weight(9_000)

    def test_one_sku_of_a_mixed_carton_may_be_missing_altogether(
        self, session: Session, shipment: Shipment
    ) -> None:
        mix(shipment)
        session.commit()
        shortage = Shortage({"LC-TW07": 40}, Weight(9_000))
        change(session, shipment, asked(cartons="16-16", shortage=shortage))
        session.expire_all()
        record, _ = record_of(shipment, day=TODAY)
        assert record is not None
        assert [each.sku for each in record.cartons[-2].contents] == ["LC-CP11"]


def mix(shipment: Shipment) -> None:
    """Put the towels of the first carton of towels beside the cups, as far as contents go."""
    cups, towels = shipment.rows[2], shipment.rows[1].contents[0]
    cups.contents.append(type(towels)(product=towels.product, quantity=40))


class TestShortfallRefused:
    @pytest.mark.parametrize(
        ("facts", "problem"),
        [
            ({"cartons": "99"}, ("cartons-not-in-shipment", "cartons")),
            ({"cartons": ""}, ("cartons-none-named", "cartons")),
            ({"cartons": "1-17"}, ("change-all-cartons", "cartons")),
            ({"cartons": "1-1", "remainder": Remainder.NEXT}, ("change-remainder", "remainder")),
            (
                {"cartons": "1-1", "shortage": Shortage({ONLY_SKU: 24})},
                ("change-short-empty", "short"),
            ),
            (
                {"cartons": "1-1", "shortage": Shortage({"LC-TW07": 1})},
                ("change-short-contents", "short"),
            ),
            (
                {"cartons": "1-1", "shortage": Shortage({ONLY_SKU: 1}, Weight(12_400))},
                ("change-weight-large", "gross_weight"),
            ),
        ],
    )
    def test_what_cannot_be_is_refused_at_its_field(
        self,
        session: Session,
        shipment: Shipment,
        facts: dict[str, Any],
        problem: tuple[str, str],
    ) -> None:
        assert problem in refused(session, shipment, asked(**facts))
        assert numbers(shipment) == list(range(1, 18))

    def test_a_weight_that_cannot_be_reckoned_is_asked_for(
        self, session: Session, shipment: Shipment
    ) -> None:
        shipment.items[0].product.weight = None
        order = asked(cartons="1-1", shortage=Shortage({ONLY_SKU: 1}))
        assert refused(session, shipment, order) == [("change-weight-missing", "gross_weight")]

    def test_in_a_mixed_carton_the_missing_sku_is_named(
        self, session: Session, shipment: Shipment
    ) -> None:
        mix(shipment)
        order = asked(cartons="16-16", shortage=Shortage({ONLY_SKU: 1}))
        assert refused(session, shipment, order) == [("change-short-mixed", "short")]

    @pytest.mark.parametrize("state", [State.PACKED, State.CLOSED, State.CANCELLED])
    def test_only_what_is_on_the_way_is_changed(
        self, session: Session, shipment: Shipment, state: State
    ) -> None:
        shipment.state = state
        assert refused(session, shipment, asked(cartons="1-1")) == [("change-not-on-the-way", "")]


class TestPartShipped:
    def test_cartons_for_the_next_leave_order_and_container_and_stay_in_the_shipment(
        self, session: Session, shipment: Shipment
    ) -> None:
        a_movement(session, whole(shipment))
        a_movement(session, whole(shipment), kind=MovementKind.CONTAINER, number="")
        session.expire_all()
        before = shipment.state
        order = change(
            session,
            shipment,
            asked(ChangeKind.PART_SHIPPED, cartons="1-5", remainder=Remainder.NEXT),
        )
        session.expire_all()
        assert numbers(shipment) == list(range(1, 18))
        assert {len(each.cartons) for each in session.scalars(select(Movement))} == {12}
        assert (before, shipment.state) == (State.HANDED_OVER, State.LOCKED)
        assert [each["kind"] for each in order.figures["left"]] == ["forwarder-order", "container"]
        assert order.figures["stale"] == []

    def test_cartons_in_nothing_yet_need_no_order(
        self, session: Session, shipment: Shipment
    ) -> None:
        order = asked(ChangeKind.PART_SHIPPED, cartons="1-5", remainder=Remainder.NEXT)
        assert refused(session, shipment, order) == [("change-cartons-free", "cartons")]

    def test_cartons_for_a_later_plan_leave_the_shipment(
        self, session: Session, shipment: Shipment
    ) -> None:
        a_movement(session, whole(shipment))
        session.expire_all()
        change(session, shipment, asked(ChangeKind.PART_SHIPPED, cartons="11-17"))
        session.expire_all()
        assert numbers(shipment) == list(range(1, 11))
        assert len(session.scalars(select(Movement)).one().cartons) == 10


class TestRolled:
    @pytest.fixture
    def container(self, session: Session, shipment: Shipment) -> Movement:
        made = a_movement(
            session, {shipment.id: "1-10"}, kind=MovementKind.CONTAINER, number="MSKU1234565"
        )
        session.expire_all()
        return made

    def test_cartons_leave_the_container_they_were_left_by(
        self, session: Session, shipment: Shipment, container: Movement
    ) -> None:
        order = asked(
            ChangeKind.ROLLED,
            cartons="9-10",
            remainder=Remainder.NEXT,
            movement_id=container.id,
        )
        assert change(session, shipment, order).movement_id == container.id
        session.expire_all()
        assert [carton.number for carton in container.cartons] == list(range(1, 9))

    def test_it_says_which_container_and_only_of_cartons_in_it(
        self, session: Session, shipment: Shipment, container: Movement
    ) -> None:
        rolled = {"cartons": "9-11", "remainder": Remainder.NEXT}
        assert refused(session, shipment, asked(ChangeKind.ROLLED, **rolled)) == [
            ("change-no-movement", "movement")
        ]
        order = asked(ChangeKind.ROLLED, movement_id=container.id, **rolled)
        assert refused(session, shipment, order) == [("change-cartons-outside", "cartons")]


class TestCancelledDeclaration:
    @pytest.fixture
    def other(
        self, session: Session, shipment: Shipment, member: Member, files: FileFolder
    ) -> Shipment:
        found = another_plan(session, shipment.plan).shipments[0]
        name_parties(found.plan, like=shipment.plan)
        session.commit()
        keep_papers(session, found, folder=files)
        lock(member)
        session.expire_all()
        return found

    @pytest.fixture
    def declaration(self, session: Session, shipment: Shipment, other: Shipment) -> Movement:
        made = a_movement(
            session,
            whole(shipment, other),
            kind=MovementKind.DECLARATION,
            number="310120260000000001",
        )
        session.expire_all()
        return made

    def test_the_papers_of_all_its_shipments_are_withdrawn_each_by_an_order(
        self, session: Session, shipment: Shipment, other: Shipment, declaration: Movement
    ) -> None:
        change(session, shipment, cancelled(declaration))
        session.expire_all()
        assert declaration.cancelled_at is not None
        orders = session.scalars(select(ChangeOrder).order_by(ChangeOrder.id)).all()
        assert [order.shipment_id for order in orders] == [shipment.id, other.id]
        assert [order.figures["stale"] for order in orders] == [STALE, STALE]
        withdrawn = {each.withdrawn_by_id for each in papers_of(session, [shipment.id])}
        assert withdrawn == {orders[0].id}
        assert orders[0].figures["cartons"][0]["numbers"] == "1-10"

    def test_withdrawn_papers_count_no_more_and_are_made_again_from_the_same_facts(
        self,
        session: Session,
        shipment: Shipment,
        declaration: Movement,
        files: FileFolder,
    ) -> None:
        assert paper_standing.standing(session, shipment.plan, day=TODAY)[shipment.id] == (2, 2)
        change(session, shipment, cancelled(declaration))
        assert paper_standing.standing(session, shipment.plan, day=TODAY)[shipment.id] == (2, 0)
        made = keep_papers(session, shipment, folder=files)
        assert [each.revision for each in made] == [2, 2]
        assert paper_standing.standing(session, shipment.plan, day=TODAY)[shipment.id] == (2, 2)

    def test_cartons_that_do_not_go_at_all_leave_the_shipment_too(
        self, session: Session, shipment: Shipment, declaration: Movement
    ) -> None:
        order = cancelled(declaration, cartons="1-2", remainder=Remainder.LATER_PLAN)
        change(session, shipment, order)
        assert waiting(session) == {"LC-EB20": 48}


def cancelled(declaration: Movement, **facts: Any) -> Change:
    usual = {"remainder": Remainder.NEXT, "movement_id": declaration.id}
    return asked(ChangeKind.DECLARATION_CANCELLED, **{**usual, **facts})


def name_parties(plan: Plan, *, like: Plan) -> None:
    for name in ("main_leg", "incoterm", "incoterm_place", "exporter_id", "importer_id"):
        setattr(plan, name, getattr(like, name))


def test_a_change_is_taken_back_whole(session: Session, shipment: Shipment) -> None:
    a_movement(session, whole(shipment))
    session.expire_all()
    with undoing.undoable(session, verb="change-order") as act:
        change(session, shipment, asked(cartons="3-4"))
    assert act.id is not None
    assert undoing.take_back(session, act.id) == []
    session.expire_all()
    assert numbers(shipment) == list(range(1, 18))
    assert len(session.scalars(select(Movement)).one().cartons) == 17
    assert session.scalars(select(ChangeOrder)).all() == []
    assert waiting(session) == {}
    assert shipment.state is State.HANDED_OVER
