"""The side of the ledger that workers see: whoever holds an unexpired lease does the job.

All of it is conditional UPDATEs, so two workers never do one job at the same time, and a worker
that was killed loses its job to the next sweep.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Engine, Update, and_, or_, select, update

from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState

LEASE: Final = timedelta(seconds=60)
RESEND_AFTER: Final = timedelta(seconds=60)
MOST_ATTEMPTS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A job in the hands of one worker, with what its handler needs to know."""

    job_id: int
    owner: str
    workspace_id: int
    kind: str
    subject: str
    payload: Mapping[str, Any]
    person_id: int | None


def claim(engine: Engine, job_id: int, *, owner: str, lease: timedelta = LEASE) -> Claim | None:
    """Take a waiting or abandoned job; None when it is finished or in other hands."""
    moment = now()
    with engine.execution_options(writes=True).begin() as connection:
        taken = connection.execute(
            update(Job)
            .where(Job.id == job_id, _free(moment))
            .values(
                state=JobState.RUNNING,
                owner=owner,
                lease_until=moment + lease,
                attempts=Job.attempts + 1,
            )
            .returning(Job.workspace_id, Job.kind, Job.subject, Job.payload, Job.person_id)
        ).one_or_none()
    return None if taken is None else Claim(job_id=job_id, owner=owner, **taken._asdict())


def renew(engine: Engine, held: Claim, *, steps: tuple[int, int], lease: timedelta) -> bool:
    """Note how many of how many steps are done and keep the job; False when it was taken away."""
    done, total = steps
    return _change(
        engine, _own(held).values(done_steps=done, all_steps=total, lease_until=now() + lease)
    )


def finish(engine: Engine, held: Claim, state: JobState, result: Mapping[str, Any]) -> bool:
    """Close the job with its result; False when it was taken away meanwhile."""
    return _change(
        engine,
        _own(held).values(
            state=state, result=dict(result), finished_at=now(), owner=None, lease_until=None
        ),
    )


def sweep(engine: Engine) -> list[int]:
    """Return the ids to send: abandoned ones, due ones, and those whose message seems lost."""
    moment = now()
    due = or_(
        and_(Job.state == JobState.RUNNING, Job.lease_until < moment),
        and_(
            _waiting(moment),
            or_(Job.sent_at.is_(None), Job.sent_at < moment - RESEND_AFTER),
        ),
    )
    with engine.connect() as reader:
        if reader.execute(select(Job.id).where(due).limit(1)).first() is None:
            return []
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(
            update(Job)
            .where(due, Job.attempts >= MOST_ATTEMPTS)
            .values(state=JobState.FAILED, finished_at=moment, owner=None, lease_until=None)
        )
        found = connection.execute(
            update(Job)
            .where(due)
            .values(state=JobState.QUEUED, sent_at=moment, owner=None, lease_until=None)
            .returning(Job.id)
        )
        return sorted(found.scalars())


def _free(moment: datetime) -> ColumnElement[bool]:
    lapsed = and_(Job.state == JobState.RUNNING, Job.lease_until < moment)
    return or_(_waiting(moment), lapsed)


def _waiting(moment: datetime) -> ColumnElement[bool]:
    due = or_(Job.due_at.is_(None), Job.due_at <= moment)
    return and_(Job.state == JobState.QUEUED, due)


def _own(held: Claim) -> Update:
    return update(Job).where(
        Job.id == held.job_id, Job.owner == held.owner, Job.state == JobState.RUNNING
    )


def _change(engine: Engine, statement: Update) -> bool:
    with engine.execution_options(writes=True).begin() as connection:
        return connection.execute(statement).rowcount == 1
