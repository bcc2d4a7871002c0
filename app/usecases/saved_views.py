"""Saving, renaming, sharing and removing a person's views of the shipment table."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence import saved_views
from app.persistence.saved_views import SavedView
from app.usecases.undoing import Act, undoable

#: Characters of a view's query that are kept.
LONGEST_QUERY: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewDetails:
    """What a view is called, what it shows as a query of the table, and whether all see it."""

    name: str
    query: str
    shared: bool = False


def save(
    session: Session, details: ViewDetails, *, person_id: int, view: SavedView | None = None
) -> list[Problem]:
    """Keep a new view, or change `view`; nothing is kept when a problem is returned."""
    refused = _check(session, details, person_id=person_id, view=view)
    if refused:
        return refused
    if view is None:
        view = SavedView(person_id=person_id)
        session.add(view)
    view.name, view.query, view.shared = details.name, details.query, details.shared
    session.commit()
    return []


def remove(session: Session, view: SavedView) -> Act:
    """Remove a view and return the act, by which it can be taken back."""
    with undoable(session, verb="remove-view", person_id=view.person_id) as act:
        session.delete(view)
        session.commit()
    return act


def _check(
    session: Session, details: ViewDetails, *, person_id: int, view: SavedView | None
) -> list[Problem]:
    other = saved_views.named(session, details.name, person_id=person_id)
    if other is not None and other is not view:
        return [Problem("view-name-taken", "name", {"name": details.name})]
    if len(details.query) > LONGEST_QUERY:
        return [Problem("view-query-long")]
    if view is None and saved_views.count(session, person_id=person_id) >= saved_views.MOST:
        return [Problem("view-too-many", params={"limit": saved_views.MOST})]
    return []
