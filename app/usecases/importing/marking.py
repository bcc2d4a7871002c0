"""Writes the faults of a large workbook into it in the background, for its owner to fetch."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.jobs import Result, Work, handles
from app.persistence.files import TO_FETCH, FileFolder, derived, store
from app.persistence.imports import ImportRun, ImportState
from app.printing.spreadsheets import XLSX
from app.usecases.importing.background import order, run_of
from app.usecases.importing.handing_back import marked_name, marked_workbook
from app.wording.translations import msg

_KIND: Final = "import-mark"
#: Marking the workbook, and keeping it.
_STEPS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingOrder:
    """Who asks for a marked workbook, in which language, and the address of its import.

    `files` is the address below which the workspace's files are handed out by number.
    """

    language: Language
    page: str
    files: str
    person_id: int


def order_marking(session: Session, run: ImportRun, asked: MarkingOrder) -> int:
    """Have the faults of a checked import marked in its workbook and return the job."""
    job_id = order(
        session,
        run,
        kind=_KIND,
        person_id=asked.person_id,
        payload={"page": asked.page, "language": asked.language.value, "files": asked.files},
    )
    session.commit()
    return job_id


@handles(_KIND, title=msg("Marking errors in a workbook"))
def mark_faults(work: Work) -> Mapping[str, Any]:
    """Write the faults into the workbook, keep it for a while, and lead to it."""
    folder = FileFolder.of(work.config)
    language = Language(work.payload["language"])
    work.progress(0, _STEPS)
    with work.session(writes=False) as session:
        run = _checked(session, work)
        if run is None:
            return {}
        content = marked_workbook(run, folder=folder, language=language)
        name = marked_name(run, language=language)
    work.progress(1, _STEPS)
    if isinstance(content, Problem):
        return Result(problem=content).dump()
    with work.session() as session:
        file = store(session, folder, content=content, name=name, media_type=XLSX)
        derived(file, lasting=TO_FETCH)
        session.commit()
        return Result(page=f"{work.payload['files']}/{file.id}", until=file.kept_until).dump()


def _checked(session: Session, work: Work) -> ImportRun | None:
    run = run_of(session, work)
    return run if run is not None and run.state is ImportState.CHECKED else None
