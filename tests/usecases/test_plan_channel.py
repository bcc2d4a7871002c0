"""The service that a plan remembers, or is likely to take."""

from app.usecases.plan_channel import chosen_service, likely_service
from tests.factories import plans as factory
from tests.factories.costs import TODAY
from tests.factories.people import Member


def test_a_service_is_found_by_its_card_and_name(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, rate_line="example/express-courier")
        found = chosen_service(plan, day=TODAY)
        assert found
        assert (found.card.code, found.line.service) == ("example", "express-courier")
        assert likely_service(plan, day=TODAY) == found


def test_without_a_choice_the_channel_says_which(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        found = likely_service(plan, day=TODAY)
        assert chosen_service(plan, day=TODAY) is None
        assert found
        assert found.line.service == "lcl-truck"
        plan.main_leg = "fcl"
        assert likely_service(plan, day=TODAY) is None
