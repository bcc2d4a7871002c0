"""Deciding: draft → submitted → approved, back to draft with a reason; who and when is kept."""

from datetime import date

from sqlalchemy.orm import Session

from app.domain.enrolment.selling_plans import PlanKind
from app.domain.enrolment.states import ApplicationState
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.persistence.enrolment import Application
from app.persistence.tables.enrolment import ChosenPlan
from app.usecases.enrolment.decide import approve, send_back, submit
from app.usecases.enrolment.standing import background, facts_of
from app.usecases.enrolment.start import start_application
from tests.factories.joining import an_application
from tests.factories.people import Member


def facts(session: Session, application: Application) -> EnrolmentFacts:
    return facts_of(application, background(session, [application], day=date(2026, 11, 22)))


def test_a_whole_application_goes_to_approval(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.plans.append(
            ChosenPlan(platform="amazon", country="DE", kind=PlanKind.PROFESSIONAL)
        )
        session.commit()
        known = facts(session, application)
        assert submit(session, application, facts=known, person_id=member.person_id) == []
        assert application.plans == []
        assert approve(session, application, person_id=member.person_id) == []
        states = [each.state for each in application.decisions]
        assert states == [ApplicationState.SUBMITTED, ApplicationState.APPROVED]


def test_an_unfinished_application_is_not_submitted(member: Member) -> None:
    with member.session() as session:
        application = start_application(session)
        (problem,) = submit(
            session, application, facts=facts(session, application), person_id=member.person_id
        )
        assert problem.code == "joining-unfinished"
        assert len(problem.params["steps"]) == 7  # type: ignore[arg-type]


def test_a_decision_that_does_not_follow_is_refused(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (problem,) = approve(session, application, person_id=member.person_id)
        assert problem.code == "joining-state"
        application.state = ApplicationState.APPROVED
        known = facts(session, application)
        (problem,) = submit(session, application, facts=known, person_id=member.person_id)
        assert problem.code == "joining-state"


def test_going_back_needs_a_reason_that_is_kept(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        (problem,) = send_back(session, application, reason="Wrong", person_id=1)
        assert problem.code == "joining-state"
        application.state = ApplicationState.APPROVED
        (problem,) = send_back(session, application, reason="", person_id=1)
        assert (problem.code, problem.field) == ("joining-reason-missing", "reason")
        assert send_back(session, application, reason="EIN was mistyped", person_id=1) == []
        assert application.state is ApplicationState.DRAFT
        assert application.decisions[-1].reason == "EIN was mistyped"
