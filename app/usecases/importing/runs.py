"""One import on its way: a file taken in, its columns matched, its rows checked."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import SheetOfCells, Workbook
from app.connectors.recognition import FileKind, recognise
from app.connectors.workbooks import read_workbook
from app.domain.problems import Problem
from app.persistence.files import FileFolder, space_used, store
from app.persistence.imports import ImportRun, ImportState, profiles
from app.printing.spreadsheets import CSV, XLSX
from app.usecases.importing.checking import Checked, check_sheet, too_many
from app.usecases.importing.fields import Field
from app.usecases.importing.findings import findings_of
from app.usecases.importing.kinds import ImportKind, Setting
from app.usecases.importing.matching import Matching, guess, heading_row
from app.usecases.importing.profiles import recognise_layout
from app.usecases.importing.registry import KINDS

#: How the cells read from a file are kept: JSON, compressed.
_READ: Final = "application/zlib"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A workbook as sent: what it is of, its name and content, and who sent it."""

    kind: str
    name: str
    content: bytes
    person_id: int | None


def take_in(session: Session, given: Given, *, folder: FileFolder) -> ImportRun | list[Problem]:
    """Keep the workbook with the cells read from it, its columns matched as far as known."""
    workbook = read_workbook(given.content, given.name)
    if isinstance(workbook, list):
        return workbook
    dumped = zlib.compress(workbook.dump())
    if space_used(session) + len(given.content) + len(dumped) > folder.quota:
        return [Problem("file-quota", "file", {"limit": folder.quota // 1024**2})]
    media_type = XLSX if recognise(given.content) is FileKind.XLSX else CSV
    run = ImportRun(
        kind=given.kind,
        file=store(session, folder, content=given.content, name=given.name, media_type=media_type),
        table=store(session, folder, content=dumped, name=f"{given.name}.json.z", media_type=_READ),
        person_id=given.person_id,
    )
    session.add(run)
    match_sheet(session, run, workbook.sheets[0])
    session.commit()
    return run


def kind_of(run: ImportRun) -> ImportKind:
    """Return what the import is of."""
    return KINDS[run.kind]


def table_of(run: ImportRun, *, folder: FileFolder) -> Workbook:
    """Return the cells that were read from the run's file."""
    return Workbook.load(zlib.decompress(folder.read(run.table.sha256)))


def match_sheet(
    session: Session, run: ImportRun, sheet: SheetOfCells, *, row: int | None = None
) -> None:
    """Match the sheet's columns: by a profile whose headings stand there, else by their names.

    With `row`, the headings stand in that row and are taken by their names. Nothing is committed.
    """
    fields = kind_of(run).fields(session)
    found = None if row else recognise_layout(sheet, profiles(session, run.kind))
    run.sheet = sheet.name
    run.profile, matching = found or (None, guess(sheet, row or heading_row(sheet, fields), fields))
    run.mapping = matching.dump()
    run.state, run.findings = ImportState.UPLOADED, {}


def check(
    session: Session, run: ImportRun, *, sheet: SheetOfCells, setting: Setting
) -> list[Problem]:
    """Check every row as the run's columns are matched, and keep what was found.

    Problems returned are of the whole table; those of rows are among the findings.
    """
    kind, matching = kind_of(run), Matching.load(run.mapping)
    fields = kind.fields(session)
    problems = [*matching.problems(fields), *too_many(sheet, matching.heading_row)]
    if problems:
        return problems
    checked = check_sheet(session, kind, sheet, matching=matching, setting=setting)
    note(run, checked, fields=fields, matching=matching)
    session.commit()
    return []


def note(run: ImportRun, checked: Checked, *, fields: Sequence[Field], matching: Matching) -> None:
    """Keep with the run what checking found."""
    run.findings = findings_of(checked, fields, matching)
    run.state = ImportState.CHECKED
