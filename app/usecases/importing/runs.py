"""One import on its way: a file taken in, its cells kept, its columns matched."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import SheetOfCells, Workbook
from app.connectors.recognition import FileKind
from app.connectors.workbooks import kind_of_file, read_workbook
from app.domain.problems import Problem
from app.persistence.files import FileFolder, space_used, store
from app.persistence.imports import ImportRun, ImportState, profiles
from app.printing.spreadsheets import CSV, XLSX
from app.usecases.importing import kept_findings, tables
from app.usecases.importing.checking import MatchedSheet
from app.usecases.importing.kinds import ImportKind, Setting
from app.usecases.importing.matching import Matching, guess, heading_row
from app.usecases.importing.pace import read_at_once
from app.usecases.importing.profiles import recognise_layout
from app.usecases.importing.registry import KINDS

_MEDIA_TYPES: Final = {FileKind.XLSX: XLSX, FileKind.CSV: CSV}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A workbook as sent: what it is of, its name and content, and who sent it."""

    kind: str
    name: str
    content: bytes
    person_id: int | None


def take_in(session: Session, given: Given, *, folder: FileFolder) -> ImportRun | list[Problem]:
    """Keep the workbook, or say why it is none; a small one is read at once.

    A larger one has yet to be read, and the caller commits that together with the order to do so.
    """
    kind = kind_of_file(given.content, given.name)
    if isinstance(kind, list):
        return kind
    if space_used(session) + len(given.content) > folder.quota:
        return [Problem("file-quota", "file", {"limit": folder.quota // 1024**2})]
    at_once = read_at_once(given.content)
    workbook = read_workbook(given.content, given.name) if at_once else None
    if isinstance(workbook, list):
        return workbook
    file = store(
        session, folder, content=given.content, name=given.name, media_type=_MEDIA_TYPES[kind]
    )
    run = ImportRun(kind=given.kind, file=file, state=ImportState.SENT, person_id=given.person_id)
    session.add(run)
    session.flush()
    if workbook is not None:
        take_cells(session, run, workbook=workbook, folder=folder)
    return run


def take_cells(session: Session, run: ImportRun, *, workbook: Workbook, folder: FileFolder) -> None:
    """Keep the cells read from the run's file, its columns matched; the caller commits.

    A rate card is laid out in its own way: see app.usecases.rate_cards.importing.
    """
    tables.keep(session, folder, run, packed=tables.pack(workbook))
    if run.kind in KINDS:
        match_sheet(session, run, workbook.sheets[0])
    else:
        run.sheet = workbook.sheets[0].name
        kept_findings.forget(run)


def kind_of(run: ImportRun) -> ImportKind:
    """Return what the import is of."""
    return KINDS[run.kind]


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
    kept_findings.forget(run)


def matched_sheet(
    session: Session, run: ImportRun, *, folder: FileFolder, setting: Setting
) -> MatchedSheet:
    """Return the run's sheet with all its rows, as its columns are matched."""
    kind = kind_of(run)
    return MatchedSheet(
        kind=kind,
        fields=kind.fields(session),
        sheet=tables.table_of(run, folder=folder).sheet(run.sheet),
        matching=Matching.load(run.mapping),
        setting=setting,
    )
