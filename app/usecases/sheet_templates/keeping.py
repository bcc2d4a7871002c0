"""Keeps a forwarder's workbook, replaces it by a newer one, and changes what goes where."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.catalogue.sheet_facts import sheet_facts
from app.connectors.cells import Workbook
from app.connectors.workbooks import read_workbook
from app.domain.paperwork.sheet_map import SheetMap
from app.domain.paperwork.sheet_rows import RowKind
from app.domain.problems import Problem
from app.persistence.files import FileFolder, space_used, store
from app.persistence.materials import SheetTemplate, template_named
from app.persistence.tables.files import StoredFile
from app.printing.spreadsheets import XLSX
from app.usecases.attaching import Given, read_given
from app.usecases.sheet_templates.proposing import propose


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a workbook is called, and whose it is."""

    name: str
    partner_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Where the table of a sheet stands, and what its rows are of."""

    rows: RowKind | None
    first_row: int
    last_row: int


def add(
    session: Session, heading: Heading, given: Given, *, folder: FileFolder
) -> SheetTemplate | list[Problem]:
    """Keep a new workbook with the map that it proposes; the caller commits."""
    problems = name_problems(session, heading.name)
    taken = _taken(session, given, folder=folder)
    if problems or isinstance(taken, list):
        return [*problems, *(taken if isinstance(taken, list) else ())]
    book, stored = taken
    template = SheetTemplate(
        name=heading.name,
        partner_id=heading.partner_id,
        file=stored,
        mapping=propose(book).dump(),
    )
    session.add(template)
    return template


def rename(session: Session, template: SheetTemplate, heading: Heading) -> list[Problem]:
    """Call the workbook by another name, or give it to another partner; the caller commits."""
    problems = name_problems(session, heading.name, but=template)
    if not problems:
        template.name, template.partner_id = heading.name, heading.partner_id
    return problems


def name_problems(
    session: Session, name: str, *, but: SheetTemplate | None = None
) -> list[Problem]:
    """Return why a workbook cannot be called `name`: another one is."""
    known = template_named(session, name)
    return [] if known in (None, but) else [Problem("sheet-template-name", "name", {"name": name})]


def replace_file(
    session: Session, template: SheetTemplate, given: Given, *, folder: FileFolder
) -> list[Problem]:
    """Put a newer workbook in the place of the kept one; its map stays. The caller commits."""
    taken = _taken(session, given, folder=folder)
    if isinstance(taken, list):
        return taken
    book, template.file = taken
    kept = map_of(template)
    if kept.sheet not in {sheet.name for sheet in book.sheets}:
        template.mapping = replace(kept, sheet=book.sheets[0].name).dump()
    return []


def map_of(template: SheetTemplate) -> SheetMap:
    """Return what goes where in a kept workbook."""
    return SheetMap.load(template.mapping)


def put(template: SheetTemplate, *, place: str, fact: str) -> list[Problem]:
    """Let a cell ("B2") or a column ("B") be filled with a fact, with nothing when it is empty."""
    kept = map_of(template)
    in_columns = place.isalpha()
    places = dict(kept.columns if in_columns else kept.cells)
    if fact:
        places[place] = fact
    else:
        places.pop(place, None)
    changed = replace(kept, columns=places) if in_columns else replace(kept, cells=places)
    field = f"columns.{place}" if in_columns else f"cells.{place}"
    found = [each for each in changed.problems(sheet_facts()) if each.field == field]
    if not found:
        template.mapping = changed.dump()
    return found


def set_table(template: SheetTemplate, table: Table) -> list[Problem]:
    """Move the table, or let it have other rows; columns they do not have are given up."""
    kept = map_of(template)
    facts = sheet_facts()
    fitting = {
        column: code for column, code in kept.columns.items() if facts[code].fits(table.rows)
    }
    changed = replace(
        kept,
        rows=table.rows,
        first_row=table.first_row,
        last_row=table.last_row,
        columns=fitting if table.rows else {},
    )
    found = [each for each in changed.problems(facts) if each.field in ("rows", "last_row")]
    if not found:
        template.mapping = changed.dump()
    return found


def choose_sheet(template: SheetTemplate, sheet: str, book: Workbook) -> None:
    """Fill another sheet of the workbook, by the map that it proposes; the same one stays."""
    if sheet != map_of(template).sheet and sheet in {each.name for each in book.sheets}:
        chosen = tuple(each for each in book.sheets if each.name == sheet)
        template.mapping = propose(Workbook(chosen)).dump()


def cells_of(template: SheetTemplate, *, folder: FileFolder) -> Workbook | list[Problem]:
    """Return the kept workbook's cells, to show them."""
    content = content_of(template, folder=folder)
    return [content] if isinstance(content, Problem) else read_workbook(content, template.file.name)


def content_of(template: SheetTemplate, *, folder: FileFolder) -> bytes | Problem:
    """Return the kept workbook, or say that it is gone from the disk."""
    try:
        return folder.read(template.file.sha256)
    except FileNotFoundError:
        return Problem("sheet-template-gone", params={"name": template.name})


def _taken(
    session: Session, given: Given, *, folder: FileFolder
) -> tuple[Workbook, StoredFile] | list[Problem]:
    upload = read_given(given, quota=folder.quota, used=space_used(session))
    if isinstance(upload, Problem):
        return [upload]
    if upload.media_type != XLSX:
        return [Problem("filling-not-a-workbook", "file")]
    book = read_workbook(upload.content, given.name)
    if isinstance(book, list):
        return book
    stored = store(
        session, folder, content=upload.content, name=given.name, media_type=upload.media_type
    )
    return book, stored
