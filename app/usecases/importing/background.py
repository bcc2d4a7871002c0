"""An import's work in the background: ordered once at a time, and told apart from older orders."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.jobs import Order, Result, Work, enqueue, find
from app.jobs.ledger import unfinished
from app.persistence.imports import ImportRun, Job, find_run
from app.usecases.importing.checking import Told
from app.usecases.importing.kinds import Setting


def order(
    session: Session,
    run: ImportRun,
    *,
    kind: str,
    payload: Mapping[str, str],
    person_id: int | None,
) -> int:
    """Order work of `kind` for the import and return the job; what is in hand goes before.

    The payload's "page" is the address the person goes on to. The caller commits.
    """
    current = in_hand(session, run)
    if current is not None:
        return current.id
    run.job_id = enqueue(
        session,
        Order(
            kind=kind,
            subject=f"import:{run.id}",
            payload={"run": run.id, **payload},
            person_id=person_id,
        ),
    )
    return run.job_id


def order_rows(session: Session, run: ImportRun, *, kind: str, page: str, setting: Setting) -> int:
    """Order work on the rows as they are read in that setting, and return the job."""
    payload = {"page": page, **setting.dump()}
    return order(session, run, kind=kind, payload=payload, person_id=setting.person_id)


def in_hand(session: Session, run: ImportRun) -> Job | None:
    """Return the unfinished job of the import."""
    job = find(session, run.job_id) if run.job_id is not None else None
    return job if unfinished(job) else None


def run_of(session: Session, work: Work) -> ImportRun | None:
    """Return the import that the job works on; None when it was stopped, or ordered anew."""
    run, job = find_run(session, work.payload["run"]), find(session, work.claim.job_id)
    held = job is not None and job.owner == work.claim.owner
    return run if held and run is not None and run.job_id == work.claim.job_id else None


def setting_of(work: Work) -> Setting:
    """Return the setting that a job was ordered with."""
    return Setting.load(work.payload, person_id=work.claim.person_id)


def first_half(work: Work) -> Told:
    """Return what shows the reading of rows as the first half of the work."""
    return lambda done, total: work.progress(done // 2, total)


def onward(work: Work) -> Mapping[str, Any]:
    """Return a job's result that takes whoever waits for it to the import by itself."""
    return Result(page=work.payload["page"], onward=True).dump()
