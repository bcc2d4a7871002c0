"""Saves a checked import in the background: all of it in one transaction, or nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.domain.units import Units
from app.jobs import Order, Work, enqueue, find, handles
from app.jobs.ledger import UNFINISHED
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState, Job, find_run
from app.usecases.importing.checking import Checked, check_sheet
from app.usecases.importing.kinds import Setting, Standing
from app.usecases.importing.matching import Matching
from app.usecases.importing.runs import kind_of, note, table_of
from app.usecases.undoing import undoable
from app.wording.translations import msg

_KIND: Final = "import-rows"
#: So many of the things touched are linked from the result.
MOST_LINKS: Final = 50
#: What a write meets when somebody else wrote since the rows were read.
_OVERTAKEN: Final = (OperationalError, IntegrityError, StaleDataError)


def order_saving(session: Session, run: ImportRun, *, setting: Setting, page: str) -> int:
    """Have the import saved and return the job; one that is being saved is not ordered again."""
    job = saving_job(session, run)
    if job is not None and job.state in UNFINISHED:
        return job.id
    run.job_id = enqueue(
        session,
        Order(
            kind=_KIND,
            subject=f"import:{run.id}",
            payload={
                "run": run.id,
                "page": page,
                "units": setting.units.value,
                "currency": setting.currency,
                "today": setting.today.isoformat(),
            },
            person_id=setting.person_id,
        ),
    )
    session.commit()
    return run.job_id


def saving_job(session: Session, run: ImportRun) -> Job | None:
    """Return the job that saves the import, finished or not; None before it was ordered."""
    return find(session, run.job_id) if run.job_id is not None else None


@handles(_KIND, title=msg("Importing rows"))
def save_rows(work: Work) -> Mapping[str, Any]:
    """Save the import; rows that were overtaken meanwhile are read again under the write lock."""
    try:
        _save(work, writes=False)
    except _OVERTAKEN:
        _save(work, writes=True)
    return {"page": work.payload["page"]}


def _save(work: Work, *, writes: bool) -> None:
    with work.session(writes=writes) as session:
        run = find_run(session, work.payload["run"])
        if run is None or run.state is ImportState.SAVED:
            return
        checked = _checked(session, run, work)
        if checked.faulty:
            note(
                run,
                checked,
                fields=kind_of(run).fields(session),
                matching=Matching.load(run.mapping),
            )
            session.commit()
            return
        _write(session, run, checked, person_id=work.claim.person_id)


def _checked(session: Session, run: ImportRun, work: Work) -> Checked:
    """Return the rows checked once more: what is kept may have changed since they were shown."""
    payload = work.payload
    setting = Setting(
        units=Units(payload["units"]),
        currency=payload["currency"],
        today=date.fromisoformat(payload["today"]),
        person_id=work.claim.person_id,
    )
    table = table_of(run, folder=FileFolder.of(work.config))
    return check_sheet(
        session,
        kind_of(run),
        table.sheet(run.sheet),
        matching=Matching.load(run.mapping),
        setting=setting,
    )


def _write(session: Session, run: ImportRun, checked: Checked, *, person_id: int | None) -> None:
    """Write everything, and with it that the import is saved."""
    name = run.file.name
    with undoable(session, verb="rows-imported", subject=name, person_id=person_id) as act:
        touched = checked.prepared.write()
        run.state = ImportState.SAVED
        run.outcome = _outcome(checked, touched)
        session.commit()
    run.undo_id = act.id
    session.commit()


def _outcome(checked: Checked, touched: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return how many rows did what, and the first things they touched."""
    counts = Counter(each.value for each in checked.prepared.standing.values())
    return {
        **{each.value: counts[each.value] for each in Standing},
        "touched": [list(each) for each in touched[:MOST_LINKS]],
    }
