"""Submitting, approving and sending back an application; who did it, when and why is kept."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.domain.enrolment.states import ApplicationState
from app.domain.journey.enrolment import ENROLMENT, REVIEW
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence.enrolment import Application, ApplicationDecision
from app.usecases.enrolment.marketplaces import marketplaces_of


def unfinished(facts: EnrolmentFacts) -> list[Name]:
    """Return the titles of the steps still to be done before the application can be submitted."""
    needed = ENROLMENT.step(REVIEW).needs
    path = ENROLMENT.path(facts)
    return [step.title for step in path if step.slug in needed and not step.complete(facts)]


def submit(
    session: Session, application: Application, *, facts: EnrolmentFacts, person_id: int
) -> list[Problem]:
    """Lock the answers for review; answers to questions that no longer apply are dropped."""
    missing = unfinished(facts)
    problems = [*_refused(application, ApplicationState.SUBMITTED)]
    if missing:
        problems.append(Problem("joining-unfinished", params={"steps": missing}))
    if problems:
        return problems
    places = {(place.platform, place.country) for place in marketplaces_of(application)}
    application.plans = [
        plan for plan in application.plans if (plan.platform, plan.country) in places
    ]
    _take(session, application, ApplicationState.SUBMITTED, person_id=person_id)
    return []


def approve(session: Session, application: Application, *, person_id: int) -> list[Problem]:
    """Approve what was submitted."""
    problems = [*_refused(application, ApplicationState.APPROVED)]
    if not problems:
        _take(session, application, ApplicationState.APPROVED, person_id=person_id)
    return problems


def send_back(
    session: Session, application: Application, *, reason: str, person_id: int
) -> list[Problem]:
    """Make a draft of a submitted or approved application again, for a reason that is kept."""
    problems = [*_refused(application, ApplicationState.DRAFT)]
    if not reason:
        problems.append(Problem("joining-reason-missing", "reason"))
    if not problems:
        _take(session, application, ApplicationState.DRAFT, person_id=person_id, reason=reason)
    return problems


def _refused(application: Application, state: ApplicationState) -> Iterator[Problem]:
    if not application.state.may_become(state):
        yield Problem("joining-state")


def _take(
    session: Session,
    application: Application,
    state: ApplicationState,
    *,
    person_id: int,
    reason: str = "",
) -> None:
    application.state = state
    application.decisions.append(
        ApplicationDecision(state=state, reason=reason, person_id=person_id)
    )
    session.commit()
