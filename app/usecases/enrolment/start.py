"""Starting an application, and putting it out of the list."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.enrolment import Application, next_reference


def start_application(session: Session) -> Application:
    """Return a new application with its reference and no answer yet."""
    reference = next_reference(session, year=datetime.now(UTC).year)
    application = Application(reference=reference)
    session.add(application)
    session.commit()
    return application


def changeable(application: Application) -> list[Problem]:
    """Return the refusal to change an application that is no draft any more."""
    return [] if application.state.editable else [Problem("joining-locked")]


def touch(application: Application) -> None:
    """Count a change to anything that hangs on the application as a change to itself."""
    application.updated_at = datetime.now(UTC)
