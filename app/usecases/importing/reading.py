"""Reads a workbook that is not small in the background."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from app.connectors.cells import Workbook
from app.connectors.workbooks import read_workbook
from app.domain.problems import Problem
from app.jobs import Work, handles
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.usecases.importing.background import onward, order, run_of
from app.usecases.importing.runs import take_cells
from app.wording.translations import msg

_KIND: Final = "import-read"
#: Reading the file, and keeping what was read.
_STEPS: Final = 2


def order_reading(session: Session, run: ImportRun, *, page: str) -> int:
    """Have a file that was sent read in the background and return the job."""
    job_id = order(session, run, kind=_KIND, payload={"page": page}, person_id=run.person_id)
    session.commit()
    return job_id


def refusal_of(run: ImportRun) -> list[Problem]:
    """Return why the run's file could not be read; nothing when it was not refused."""
    if run.state is not ImportState.REFUSED:
        return []
    return [Problem(run.findings["code"], "file", run.findings["params"])]


@handles(_KIND, title=msg("Reading a workbook"))
def read_file(work: Work) -> Mapping[str, Any]:
    """Read the file and keep its cells, or why it cannot be read."""
    folder = FileFolder.of(work.config)
    with work.session(writes=False) as session:
        run = _unread(session, work)
        if run is None:
            return onward(work)
        content, name = folder.read(run.file.sha256), run.file.name
    work.progress(0, _STEPS)
    found = read_workbook(content, name)
    work.progress(1, _STEPS)
    with work.session() as session:
        run = _unread(session, work)
        if run is not None:
            _keep(session, run, found, folder=folder)
            session.commit()
    return onward(work)


def _unread(session: Session, work: Work) -> ImportRun | None:
    run = run_of(session, work)
    return run if run is not None and run.state is ImportState.SENT else None


def _keep(
    session: Session, run: ImportRun, found: Workbook | list[Problem], *, folder: FileFolder
) -> None:
    if isinstance(found, Workbook):
        take_cells(session, run, workbook=found, folder=folder)
        return
    run.state = ImportState.REFUSED
    run.findings = {"code": found[0].code, "params": dict(found[0].params)}
