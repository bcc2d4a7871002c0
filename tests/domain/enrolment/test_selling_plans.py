"""A selling plan is named by its platform, its country and its kind."""

from app.domain.enrolment.selling_plans import PlanKind, SellingPlan
from app.domain.sourcing import Source
from tests.factories.joining import TODAY


def test_a_plan_has_a_code_of_its_own() -> None:
    plan = SellingPlan(
        platform="amazon",
        country="US",
        kind=PlanKind.INDIVIDUAL,
        fee=None,
        sources=(Source("Nobody", TODAY),),
    )
    assert plan.code == "amazon-us-individual"
