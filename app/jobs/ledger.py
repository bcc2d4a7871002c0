"""The side of the ledger that pages and use cases see: ordering work, looking at it, ending it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import event, func, or_, select, update
from sqlalchemy.orm import Session

from app.jobs import transport
from app.jobs.handlers import recurring
from app.persistence.session import ScopedSession, workspace_of
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState

log = logging.getLogger("sampan.jobs")
_TO_SEND: Final = "jobs to send"
UNFINISHED: Final = (JobState.QUEUED, JobState.RUNNING)


def unfinished(job: Job | None) -> bool:
    """Return whether there is such a job and it has not come to its end."""
    return job is not None and job.state in UNFINISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A piece of work to be done later: which handler, about what, with which figures."""

    kind: str
    subject: str = ""
    payload: Mapping[str, Any] = field(default_factory=dict)
    person_id: int | None = None


def enqueue(session: Session, order: Order) -> int:
    """Write `order` into the ledger and return its id; it is sent when the session commits."""
    job = _written(session, order, sent_at=now())
    session.info.setdefault(_TO_SEND, []).append(job.id)
    return job.id


def schedule(session: Session, order: Order, *, due_at: datetime) -> int:
    """Write `order` into the ledger and return its id; nobody begins it before `due_at`."""
    return _written(session, order, due_at=due_at).id


def _written(session: Session, order: Order, **moments: datetime) -> Job:
    job = Job(
        kind=order.kind,
        subject=order.subject,
        payload=dict(order.payload),
        person_id=order.person_id,
        result={},
        **moments,
    )
    session.add(job)
    session.flush()
    return job


def find(session: Session, job_id: int) -> Job | None:
    """Return the job, if the session's workspace has it."""
    return session.scalar(select(Job).where(Job.id == job_id))


def listed(session: Session, *, most: int) -> list[Job]:
    """Return what people of the workspace ordered, newest first; housekeeping is not among it."""
    query = select(Job).where(Job.kind.not_in(recurring())).order_by(Job.id.desc()).limit(most)
    return list(session.scalars(query))


def in_hand(session: Session) -> int:
    """Return how many orders of people are begun or could be, without what waits for its day."""
    due = or_(Job.due_at.is_(None), Job.due_at <= now())
    query = select(func.count(Job.id)).where(
        Job.state.in_(UNFINISHED), Job.kind.not_in(recurring()), due
    )
    return session.scalar(query) or 0


def cancel(session: Session, job_id: int) -> bool:
    """End a job that is not finished; a worker doing it stops at its next step."""
    ended = session.execute(
        update(Job)
        .where(
            Job.workspace_id == workspace_of(session),
            Job.id == job_id,
            Job.state.in_(UNFINISHED),
        )
        .values(state=JobState.CANCELLED, finished_at=now(), owner=None, lease_until=None)
        .returning(Job.id)
    ).one_or_none()
    session.commit()
    return ended is not None


@event.listens_for(ScopedSession, "after_commit")
def _send(session: Session) -> None:
    """Hand the committed ids to the queue; one that cannot be sent now, the sweep sends later."""
    for job_id in session.info.pop(_TO_SEND, ()):
        try:
            transport.queue_of(session.get_bind().engine).send(job_id)
        except Exception:
            log.exception("job %s waits for the sweep", job_id)


@event.listens_for(ScopedSession, "after_soft_rollback")
def _forget(session: Session, _transaction: object) -> None:
    """Send nothing that was not written."""
    session.info.pop(_TO_SEND, None)
