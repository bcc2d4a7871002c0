"""Checks every row of an import: at once where they are few, else in the background."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.jobs import Work, handles
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.usecases.importing import kept_findings
from app.usecases.importing.background import first_half, onward, order_rows, run_of, setting_of
from app.usecases.importing.checking import MatchedSheet, ReadRows, too_many
from app.usecases.importing.findings import Findings, findings_of
from app.usecases.importing.kinds import Setting
from app.usecases.importing.matching import Matching
from app.usecases.importing.pace import CHECKED_AT_ONCE
from app.usecases.importing.runs import kind_of, matched_sheet
from app.usecases.importing.tables import Preview, preview_of
from app.wording.translations import msg

_KIND: Final = "import-check"


def inspect(
    session: Session, run: ImportRun, *, setting: Setting, folder: FileFolder, page: str
) -> list[Problem]:
    """Check every row as the run's columns are matched, or have it done and shown at `page`.

    Problems returned are of the whole table; those of rows are kept with the import.
    """
    shown = preview_of(run, folder=folder)
    problems = list(_of_whole_table(session, run, shown))
    if problems:
        return problems
    kept_findings.forget(run)
    if sum(shown.counts) > CHECKED_AT_ONCE:
        order_rows(session, run, kind=_KIND, page=page, setting=setting)
    else:
        matched = matched_sheet(session, run, folder=folder, setting=setting)
        found = _found(session, matched, matched.read())
        kept_findings.keep(session, folder, run, findings=found)
    session.commit()
    return []


def _found(session: Session, matched: MatchedSheet, read: ReadRows) -> Findings:
    return findings_of(matched.held_against(session, read), matched.fields, matched.matching)


def _of_whole_table(session: Session, run: ImportRun, shown: Preview) -> Iterator[Problem]:
    matching = Matching.load(run.mapping)
    yield from matching.problems(kind_of(run).fields(session))
    yield from too_many(shown.rows_below(shown.sheet(run.sheet), matching.heading_row))


@handles(_KIND, title=msg("Checking rows"))
def check_rows(work: Work) -> Mapping[str, Any]:
    """Read and check all rows, and keep what was found; nothing of the table is saved yet."""
    folder = FileFolder.of(work.config)
    with work.session(writes=False) as session:
        run = _unchecked(session, work)
        if run is None:
            return onward(work)
        matched = matched_sheet(session, run, folder=folder, setting=setting_of(work))
    read = matched.read(told=first_half(work))
    with work.session(writes=False) as session:
        found = _found(session, matched, read)
    work.progress(len(matched.below), len(matched.below))
    with work.session() as session:
        run = _unchecked(session, work)
        if run is not None:
            kept_findings.keep(session, folder, run, findings=found)
            session.commit()
    return onward(work)


def _unchecked(session: Session, work: Work) -> ImportRun | None:
    run = run_of(session, work)
    return run if run is not None and run.state is ImportState.UPLOADED else None
