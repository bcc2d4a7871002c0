"""Names that a workspace uses once, so that a list to choose from is never ambiguous."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.problems import Problem


def check_unused(
    session: Session, column: InstrumentedAttribute[str], name: str, *, row: Any
) -> list[Problem]:
    """Return a problem when another row than `row` bears `name`, in use or archived."""
    other = session.scalar(select(column.class_).where(column == name))
    if other is None or other is row:
        return []
    code = "party-name-archived" if other.archived else "party-name-taken"
    return [Problem(code, column.key, {"name": name})]
