"""What people take away: an empty table to fill in, and their own workbook with faults marked."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy.orm import Session

from app.connectors.marking import Mark, Marks, mark_workbook
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.units import Units
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.printing.spreadsheets import Sheet
from app.usecases.importing import tables
from app.usecases.importing.checking import EXAMPLE_MARK
from app.usecases.importing.fields import Field
from app.usecases.importing.kept_findings import every_fault
from app.usecases.importing.kinds import ImportKind
from app.usecases.importing.matching import Matching
from app.wording.captions import Caption
from app.wording.translations import msg

ERRORS: Final = Caption(msg("Errors"))
_IN_A_NAME: Final = Caption(msg("errors"))
_NEEDED: Final = "*"


def template(session: Session, kind: ImportKind, *, language: Language, units: Units) -> Sheet:
    """Return an empty table: a heading for each field, and a row that shows how it is filled."""
    fields = [field for field in kind.fields(session) if not field.parts]
    example = [field.shown_example(language) for field in fields]
    return Sheet(
        Caption(kind.title).in_(language),
        [*(_heading(field, language, units) for field in fields), ""],
        [[*example, EXAMPLE_MARK.in_(language)]],
    )


def _heading(field: Field, language: Language, units: Units) -> str:
    unit = field.bare_unit(units)
    named = field.label.in_(language) + (_NEEDED if field.required else "")
    return f"{named} ({unit})" if unit else named


def marked_workbook(run: ImportRun, *, folder: FileFolder, language: Language) -> bytes | Problem:
    """Return the run's own workbook with every fault coloured, noted and summed up.

    A problem names the file in its parameter `name`.
    """
    read = tables.table_of(run, folder=folder)
    sheet = read.sheet(run.sheet)
    marks = Marks(
        sheet=run.sheet,
        heading_row=Matching.load(run.mapping).heading_row,
        heading=ERRORS.in_(language),
        width=sheet.width,
        faults=tuple(_marks(every_fault(run, folder=folder), language)),
    )
    marked = mark_workbook(folder.read(run.file.sha256), read, marks)
    if isinstance(marked, Problem):
        return Problem(marked.code, params={**marked.params, "name": run.file.name})
    return marked


def marked_name(run: ImportRun, *, language: Language) -> str:
    """Return what the marked workbook is called."""
    name = run.file.name.rpartition(".")[0] or run.file.name
    return f"{name}-{_IN_A_NAME.in_(language)}.xlsx"


def _marks(faults: Iterable[dict[str, Any]], language: Language) -> Iterator[Mark]:
    for fault in faults:
        field = fault["field"].get(language.value, "")
        said = fault["says"][language.value]
        yield Mark(
            row=fault["row"],
            column=fault["column"],
            text=f"{field}: {said}" if field else said,
        )
