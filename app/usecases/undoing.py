"""Acts that can be taken back for ten minutes: what they touched is kept as it was before them.

Everything the session writes within `undoable` is part of the act, with what the database deletes
along with it. Journal entries, drafts, jobs, import runs and the acts themselves are not: they
tell what happened.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, defer

from app.domain.problems import Problem
from app.persistence.act_recording import Recording
from app.persistence.act_restoring import Restoring
from app.persistence.tables.foundation import now
from app.persistence.tables.undoing import UndoStep

WITHIN: Final = timedelta(minutes=10)
_LONGEST: Final = 80
_CURRENT: Final = "act being recorded"


class Act:
    """One act while it is recorded; `id` names its `UndoStep` once something of it is saved."""

    def __init__(self, step: UndoStep) -> None:
        self._step = step

    @property
    def id(self) -> int | None:
        """Return the number of the step; None while nothing was changed."""
        return self._step.id


@contextmanager
def undoable(
    session: Session, *, verb: str, subject: str = "", person_id: int | None = None
) -> Iterator[Act]:
    """Record what is committed in this block as one act; an act within an act is part of it.

    `verb` is worded in app.wording.acts; `subject` is what people call what the act was about,
    such as a plan's reference.
    """
    outer: Act | None = session.info.get(_CURRENT)
    if outer is not None:
        yield outer
        return
    step = UndoStep(verb=verb, subject=subject[:_LONGEST], person_id=person_id)
    act = session.info[_CURRENT] = Act(step)
    try:
        with Recording(session).into(step, lasts=WITHIN):
            yield act
    finally:
        del session.info[_CURRENT]


def recent(session: Session, *, most: int) -> list[UndoStep]:
    """Return the workspace's newest acts, newest first, without what they keep."""
    query = select(UndoStep).options(defer(UndoStep.before))
    return list(session.scalars(query.order_by(UndoStep.id.desc()).limit(most)))


def find_step(session: Session, step_id: int) -> UndoStep | None:
    """Return the act of that number, if it is the workspace's, held until the transaction ends."""
    return session.scalar(
        select(UndoStep).where(UndoStep.id == step_id).with_for_update(of=UndoStep)
    )


def take_back(session: Session, step_id: int) -> list[Problem]:
    """Put everything the act touched back as it was, or nothing and say why."""
    step = find_step(session, step_id)
    if step is None:
        return [Problem("undo-unknown")]
    refused = _closed(step) or Restoring(session, step.before).refusals()
    if refused:
        session.rollback()
        return refused
    try:
        Restoring(session, step.before).restore()
    except IntegrityError:
        session.rollback()
        return [Problem("undo-clash")]
    step.undone_at = now()
    session.commit()
    session.expire_all()
    return []


def _closed(step: UndoStep) -> list[Problem]:
    if step.undone_at is not None:
        return [Problem("undo-done")]
    return [Problem("undo-late")] if step.expires_at <= now() else []
