"""Handing over needs only a forwarder order; all cartons go unless some are named."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.movements import movements_of
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Plan
from app.persistence.tables.tracking import Observation
from app.usecases import undoing
from app.usecases.hand_over import HandOver, hand_over, waiting
from app.usecases.movements import Done
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock

ORDER = "YT2026112201"


def an_order(
    plan: Plan, *, day: date | None = None, number: str = ORDER, **cartons: str
) -> HandOver:
    """Return an order for all shipments, or those named s1, s2 with their cartons."""
    ids = {f"s{shipment.number}": shipment.id for shipment in plan.shipments}
    chosen = {ids[name]: text for name, text in cartons.items()} or dict.fromkeys(ids.values(), "")
    return HandOver(
        number=number, forwarder="深圳示例货代", day=day, zone="Asia/Shanghai", cartons=chosen
    )


@pytest.fixture
def plan(member: Member) -> Plan:
    with member.session() as session:
        made = a_plan(session)
        a_shipment(session, made, cartons=3)
    lock(member)
    return made


def reload(session: Session) -> Plan:
    return session.scalars(select(Plan)).one()


def done(answer: object) -> Done:
    assert isinstance(answer, Done), answer
    return answer


@pytest.mark.usefixtures("plan")
class TestHandingOver:
    def test_all_cartons_of_all_shipments_go_by_default(self, member: Member) -> None:
        with member.session() as session:
            plan = reload(session)
            result = done(hand_over(session, an_order(plan), person_id=member.person_id))
            assert result.cartons == 20
            [order] = movements_of(session, [plan.shipments[0].id])
            assert [load.numbers for load in order.loads] == [tuple(range(1, 18)), (1, 2, 3)]
            assert (order.movement.kind, order.movement.number) == (
                MovementKind.FORWARDER_ORDER, ORDER,
            )  # fmt: skip
            assert {each.state for each in plan.shipments} == {State.HANDED_OVER}

    def test_a_part_may_go_and_the_rest_waits(self, member: Member) -> None:
        with member.session() as session:
            plan = reload(session)
            order = an_order(plan, s1="1-10, 13", s2="")
            assert done(hand_over(session, order, person_id=None)).cartons == 14
            left = waiting(session, plan)
            assert list(left[plan.shipments[0].id]) == [11, 12, 14, 15, 16, 17]
            assert [each.state for each in plan.shipments] == [State.LOCKED, State.HANDED_OVER]

    def test_the_day_is_an_actual_arrival_at_the_forwarders_warehouse(self, member: Member) -> None:
        with member.session() as session:
            order = an_order(reload(session), day=date(2026, 11, 20))
            result = done(hand_over(session, order, person_id=member.person_id))
            [said] = session.scalars(select(Observation))
            assert (said.milestone, said.classifier) == (
                Milestone.WAREHOUSE_IN, Classifier.ACTUAL,
            )  # fmt: skip
            assert said.movement_id == result.movement.id
            assert said.occurred_at.isoformat() == "2026-11-19T16:00:00+00:00"
            assert (said.zone, said.timed) == ("Asia/Shanghai", False)

    def test_a_day_to_come_is_refused_and_nothing_goes(self, member: Member) -> None:
        with member.session() as session:
            plan = reload(session)
            problems = hand_over(session, an_order(plan, day=date(2099, 1, 1)), person_id=None)
            assert isinstance(problems, list)
            assert [(each.code, each.field) for each in problems] == [
                ("tracking-actual-in-future", "day")
            ]
            assert movements_of(session, [plan.shipments[0].id]) == []

    def test_the_rest_joins_the_same_order_with_a_day_of_its_own(self, member: Member) -> None:
        with member.session() as session:
            plan = reload(session)
            first = an_order(plan, s1="1-10", day=date(2026, 11, 18))
            hand_over(session, first, person_id=None)
            rest = an_order(plan, number=ORDER.lower(), s1="", day=date(2026, 11, 20))
            assert done(hand_over(session, rest, person_id=None)).cartons == 7
            [order] = movements_of(session, [plan.shipments[0].id])
            assert order.cartons == 17
            second = session.scalars(select(Observation).order_by(Observation.id.desc())).first()
            assert second is not None
            assert len(second.cartons) == 7

    def test_a_carton_in_another_order_stays_there(self, member: Member) -> None:
        with member.session() as session:
            plan = reload(session)
            hand_over(session, an_order(plan, s1="1-3"), person_id=None)
            [problem] = hand_over(session, an_order(plan, number="YT2", s1="2-5"), person_id=None)  # type: ignore[misc]
            assert problem.code == "movement-carton-held"
            assert problem.params["cartons"] == "2-3"
            assert problem.params["shipment"] == "IP-2026-0001-1"
            assert problem.field == f"cartons-{plan.shipments[0].id}"

    def test_it_is_taken_back_whole(self, member: Member) -> None:
        with member.session() as session:
            result = done(
                hand_over(
                    session,
                    an_order(reload(session), day=date(2026, 11, 20)),
                    person_id=member.person_id,
                )
            )
            assert result.step is not None
            assert undoing.take_back(session, result.step) == []
            assert session.scalars(select(Movement)).all() == []
            assert session.scalars(select(Observation)).all() == []
            assert {each.state for each in reload(session).shipments} == {State.LOCKED}


def test_a_plan_that_is_not_locked_hands_nothing_over(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        [problem] = hand_over(session, an_order(plan), person_id=None)  # type: ignore[misc]
        assert problem.code == "movement-not-locked"
        assert waiting(session, plan) == {}
