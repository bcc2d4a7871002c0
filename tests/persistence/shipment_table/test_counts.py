"""How many shipments each tab leads to."""

from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.shipment_table import counts
from app.persistence.shipment_table.search import Group, Search
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.shipment_table import TODAY, change


def found(
    session: Session, searches: Sequence[Search], among: Collection[int] | None = None
) -> list[int]:
    matches = counts.matching(session, tuple(searches), today=TODAY, among=among)
    return counts.of_searches(matches.values(), len(searches))


def test_groups_and_searches_are_counted(member: Member, stranger: Member) -> None:
    searches = [Search(), Search(states=Group.ALL), Search(words="nothing")]
    with member.session() as session:
        plan = a_plan(session)
        closed = a_shipment(session, plan)
        change(session, closed, state=State.CLOSED)
        held = counts.by_group(counts.standings(session).values())
        assert found(session, searches) == [1, 2, 0]
        assert found(session, []) == []
        assert found(session, searches, among=[closed.id]) == [0, 1, 0]
    assert held == {
        Group.OPEN: 1,
        Group.PREPARING: 1,
        Group.ON_THE_WAY: 0,
        Group.AT_WAREHOUSE: 0,
        Group.ENDED: 1,
        Group.ALL: 2,
    }
    with stranger.session() as session:
        assert counts.standings(session) == {}
        assert counts.standings(session, among=[closed.id]) == {}
        assert found(session, searches, among=[closed.id]) == [0, 0, 0]


def test_plans_put_away_count_in_no_group_and_their_warehouses_are_offered(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        change(session, plan.shipments[0], warehouse_code="ONT8")
        a_shipment(session, plan)
        plan.archived = True
        session.commit()
        stand = counts.standings(session)
        assert counts.by_group(stand.values())[Group.ALL] == 0
        assert counts.warehouses(stand.values()) == ["IND9", "ONT8"]
        only = counts.standings(session, among=[plan.shipments[0].id])
        assert only == {plan.shipments[0].id: (plan.shipments[0].state, True, "ONT8")}
