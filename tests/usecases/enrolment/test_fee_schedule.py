"""The fee schedule: lines with who says so, and never the number of a card."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.enrolment.fees import FeeKind, FeePeriod
from app.domain.enrolment.selling_plans import PlanKind
from app.domain.enrolment.states import ApplicationState
from app.persistence.tables.enrolment import ChosenPlan
from app.usecases.enrolment.fee_schedule import (
    NewFee,
    add_fee,
    remove_fee,
    say_nothing_due,
    schedule,
)
from tests.factories.joining import A_FEE, an_application
from tests.factories.people import Member


def test_the_schedule_holds_the_plans_fees_then_those_entered(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.destinations[0].programmes = ["fba-us"]
        application.plans.append(
            ChosenPlan(platform="amazon", country="US", kind=PlanKind.PROFESSIONAL)
        )
        assert add_fee(session, application, A_FEE) == []
        assert [fee.kind for fee in schedule(application)] == [FeeKind.SELLING_PLAN, FeeKind.BOND]
        assert not application.nothing_due


@pytest.mark.parametrize(
    ("new", "code", "field"),
    [
        (replace(A_FEE, text="card 4111 1111 1111 1111"), "joining-card-number", "text"),
        (replace(A_FEE, payee="4111111111111111"), "joining-card-number", "payee"),
        (replace(A_FEE, source="4111111111111111"), "joining-card-number", "source"),
        (
            replace(A_FEE, amount=Decimal("0.5"), currency="JPY"),
            "joining-minor-unit",
            "amount",
        ),
    ],
)
def test_a_fee_that_cannot_be_is_refused(
    member: Member, new: NewFee, code: str, field: str
) -> None:
    with member.session() as session:
        application = an_application(session)
        (problem,) = add_fee(session, application, new)
        assert (problem.code, problem.field) == (code, field)
        assert application.fee_lines == []


def test_a_line_is_taken_out(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, replace(A_FEE, period=FeePeriod.ONCE))
        assert remove_fee(session, application, application.fee_lines[0]) == []
        assert schedule(application) == []


def test_nothing_may_be_due(member: Member) -> None:
    with member.session() as session:
        application = an_application(session, nothing_due=False)
        assert say_nothing_due(session, application, nothing=True) == []
        assert application.nothing_due


def test_a_locked_schedule_stays_as_it_is(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        add_fee(session, application, A_FEE)
        application.state = ApplicationState.SUBMITTED
        for problems in (
            add_fee(session, application, A_FEE),
            remove_fee(session, application, application.fee_lines[0]),
            say_nothing_due(session, application, nothing=True),
        ):
            assert [problem.code for problem in problems] == ["joining-locked"]
