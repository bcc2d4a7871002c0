"""Keeping and forgetting what a person has typed on a page and not finished."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.persistence.session import workspace_of
from app.persistence.tables.drafts import Draft
from app.persistence.tables.foundation import now


def load(session: Session, *, person_id: int, page: str) -> Draft | None:
    """Return the person's unfinished entries on `page`."""
    return session.scalar(select(Draft).where(Draft.person_id == person_id, Draft.page == page))


def keep(session: Session, *, person_id: int, page: str, entries: dict[str, Any]) -> datetime:
    """Keep `entries` in place of earlier ones and return the moment."""
    draft = load(session, person_id=person_id, page=page)
    if draft is None:
        draft = Draft(person_id=person_id, page=page, entries=entries)
        session.add(draft)
    draft.entries, draft.saved_at = entries, now()
    session.commit()
    return draft.saved_at


def drop(session: Session, *, person_id: int, page: str) -> None:
    """Forget the person's unfinished entries on `page`."""
    session.execute(
        delete(Draft).where(
            Draft.workspace_id == workspace_of(session),
            Draft.person_id == person_id,
            Draft.page == page,
        )
    )
    session.commit()
