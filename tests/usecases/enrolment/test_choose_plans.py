"""Selling plans, and fees that a person looked up."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.enrolment.states import ApplicationState
from app.usecases.enrolment.choose_plans import EnteredFee, PlanChoice, choose_plans
from tests.factories.joining import TODAY, an_application
from tests.factories.people import Member

FEE = EnteredFee(
    amount=Decimal("29.99"),
    currency="CAD",
    basis=FeeBasis.MONTH,
    source="Seller Central",
    as_of=TODAY,
)


def test_a_plan_is_kept_for_every_marketplace(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.destinations[0].programmes = ["fba-us", "wfs"]
        choices = {
            "amazon-us": PlanChoice(kind=PlanKind.INDIVIDUAL, fee=FEE),
            "walmart-us": PlanChoice(kind=PlanKind.PROFESSIONAL),
        }
        for _ in range(2):
            assert choose_plans(session, application, choices, today=TODAY) == []
        amazon, walmart = application.plans
        assert (amazon.kind, amazon.fee_amount) == (PlanKind.INDIVIDUAL, Decimal("29.99"))
        assert (walmart.platform, walmart.fee_amount) == ("walmart", None)


@pytest.mark.parametrize(
    ("fee", "field"),
    [
        ({"as_of": date(2026, 11, 23)}, "amazon-us-as_of"),
        ({"amount": Decimal("10.5"), "currency": "JPY"}, "amazon-us-amount"),
    ],
)
def test_a_fee_that_cannot_be_is_refused_at_its_field(
    member: Member, fee: dict[str, object], field: str
) -> None:
    entered = EnteredFee(**{**{name: getattr(FEE, name) for name in FEE.__slots__}, **fee})
    with member.session() as session:
        application = an_application(session)
        choices = {"amazon-us": PlanChoice(kind=PlanKind.INDIVIDUAL, fee=entered)}
        (problem,) = choose_plans(session, application, choices, today=TODAY)
        assert problem.field == field
        application.state = ApplicationState.SUBMITTED
        assert len(choose_plans(session, application, choices, today=TODAY)) == 2
