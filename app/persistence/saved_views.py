"""Questions asked of saved views: those a person sees, and one of their own."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.persistence.tables.views import SavedView

__all__ = ["MOST", "SavedView", "count", "named", "own", "seen_by"]

#: Views that a person can have, and that are shown as tabs at once.
MOST: Final = 20


def seen_by(session: Session, person_id: int) -> Sequence[SavedView]:
    """Return the person's own views, then those that others share, in the order of their names."""
    own_first = (SavedView.person_id == person_id).desc()
    wanted = select(SavedView).where(or_(SavedView.person_id == person_id, SavedView.shared))
    return session.scalars(wanted.order_by(own_first, SavedView.name).limit(MOST)).all()


def own(session: Session, view_id: int, *, person_id: int) -> SavedView | None:
    """Return the view of that id, if it is the person's own."""
    return session.scalar(
        select(SavedView).where(SavedView.id == view_id, SavedView.person_id == person_id)
    )


def named(session: Session, name: str, *, person_id: int) -> SavedView | None:
    """Return the person's view of that name."""
    return session.scalar(
        select(SavedView).where(SavedView.name == name, SavedView.person_id == person_id)
    )


def count(session: Session, *, person_id: int) -> int:
    """Return how many views the person has."""
    counted = select(func.count(SavedView.id)).where(SavedView.person_id == person_id)
    return session.scalar(counted) or 0
