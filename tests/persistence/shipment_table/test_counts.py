"""How many shipments each tab leads to."""

from app.domain.shipment.states import State
from app.persistence.shipment_table import counts
from app.persistence.shipment_table.search import Group, Search
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.shipment_table import TODAY, change


def test_groups_and_searches_are_counted(member: Member, stranger: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        change(session, a_shipment(session, plan), state=State.CLOSED)
        held = counts.by_group(session)
        searches = [Search(), Search(states=Group.ALL), Search(words="nothing")]
        assert counts.of_searches(session, searches, today=TODAY) == [1, 2, 0]
        assert counts.of_searches(session, [], today=TODAY) == []
    assert held == {
        Group.OPEN: 1,
        Group.PREPARING: 1,
        Group.ON_THE_WAY: 0,
        Group.AT_WAREHOUSE: 0,
        Group.ENDED: 1,
        Group.ALL: 2,
    }
    with stranger.session() as session:
        assert set(counts.by_group(session).values()) == {0}
        assert counts.of_searches(session, [Search(states=Group.ALL)], today=TODAY) == [0]
