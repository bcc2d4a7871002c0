"""Putting rows out of use, and back: nothing that papers may point at is ever deleted."""

from typing import Protocol

from sqlalchemy.orm import Session


class Archivable(Protocol):
    """A row that lists and choices leave out once it is archived."""

    archived: bool


def archive(session: Session, row: Archivable) -> None:
    """Put `row` out of use; whatever points at it keeps it."""
    row.archived = True
    session.commit()


def restore(session: Session, row: Archivable) -> None:
    """Put `row` back into use."""
    row.archived = False
    session.commit()
