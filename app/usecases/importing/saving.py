"""Saves a checked import in the background: all of it in one transaction, or nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.jobs import Work, handles
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.usecases.importing import kept_findings
from app.usecases.importing.background import first_half, onward, order_rows, run_of, setting_of
from app.usecases.importing.checking import Checked
from app.usecases.importing.findings import findings_of
from app.usecases.importing.kinds import Setting, Standing
from app.usecases.importing.runs import matched_sheet
from app.usecases.undoing import undoable
from app.wording.translations import msg

_KIND: Final = "import-rows"
#: So many of the things touched are linked from the result.
MOST_LINKS: Final = 50
#: What a write meets when somebody else wrote since the rows were read.
_OVERTAKEN: Final = (OperationalError, IntegrityError, StaleDataError)


def order_saving(session: Session, run: ImportRun, *, setting: Setting, page: str) -> int:
    """Have the import saved and return the job; one that is being saved is not ordered again."""
    job_id = order_rows(session, run, kind=_KIND, page=page, setting=setting)
    session.commit()
    return job_id


@handles(_KIND, title=msg("Importing rows"))
def save_rows(work: Work) -> Mapping[str, Any]:
    """Save the import; rows that were overtaken meanwhile are read again under the write lock."""
    try:
        _save(work, writes=False)
    except _OVERTAKEN:
        _save(work, writes=True)
    return onward(work)


def _save(work: Work, *, writes: bool) -> None:
    """Read and check the rows once more: what is kept may have changed since they were shown."""
    folder = FileFolder.of(work.config)
    with work.session(writes=False) as session:
        run = _unsaved(session, work)
        if run is None:
            return
        matched = matched_sheet(session, run, folder=folder, setting=setting_of(work))
    read = matched.read(told=first_half(work))
    with work.session(writes=writes) as session:
        run = _unsaved(session, work)
        if run is None:
            return
        checked = matched.held_against(session, read)
        if checked.faulty:
            found = findings_of(checked, matched.fields, matched.matching)
            kept_findings.keep(session, folder, run, findings=found)
            session.commit()
        else:
            _write(session, run, checked, person_id=work.claim.person_id)


def _unsaved(session: Session, work: Work) -> ImportRun | None:
    run = run_of(session, work)
    return run if run is not None and run.state is ImportState.CHECKED else None


def _write(session: Session, run: ImportRun, checked: Checked, *, person_id: int | None) -> None:
    """Write everything, and with it that the import is saved."""
    name = run.file.name
    with undoable(session, verb="rows-imported", subject=name, person_id=person_id) as act:
        touched = checked.prepared.write()
        run.state, run.table, run.found = ImportState.SAVED, None, None
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
