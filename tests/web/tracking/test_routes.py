"""The tracking page: deadline, timeline, conflicts, and recording what is known."""

import pytest

from tests.factories.people import Member
from tests.factories.tracking import a_locked_plan
from tests.web.visitor import Visitor

PAGE = "/p/IP-2026-0001/tracking/1"


@pytest.fixture(autouse=True)
def _locked(member: Member) -> None:
    with member.session() as session:
        a_locked_plan(session)


def test_a_plan_of_one_shipment_leads_straight_to_it(owner: Visitor) -> None:
    assert owner.get("/p/IP-2026-0001/tracking", status=302).location == PAGE
