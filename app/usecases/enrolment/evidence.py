"""The files that an application rests on: its licence, and the proofs of what was paid."""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.enrolment import (
    Application,
    Payment,
    application_of_payment,
    find_application,
)
from app.usecases.enrolment.start import changeable

_APPLICATIONS: Final[Mapping[str, Callable[[Session, int], Application | None]]] = {
    Application.__tablename__: find_application,
    Payment.__tablename__: application_of_payment,
}


def check_addition(session: Session, subject: str) -> list[Problem]:
    """Return why no file can be added; a proof can, for what is due is also paid after approval."""
    own = subject.partition(":")[0] == Application.__tablename__
    return check_removal(session, subject) if own else []


def check_removal(session: Session, subject: str) -> list[Problem]:
    """Return why the files of `subject` stay: they belong to an application that is no draft."""
    name, _, row_id = subject.partition(":")
    found = _APPLICATIONS[name](session, int(row_id)) if name in _APPLICATIONS else None
    return changeable(found) if found is not None else []
