"""What people take away: an empty table to fill in, and their own workbook with faults marked."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.connectors.marking import Mark, Marks, mark_workbook
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.units import Units
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.printing.spreadsheets import Sheet
from app.usecases.importing.checking import EXAMPLE_MARK
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import ImportKind
from app.usecases.importing.matching import Matching
from app.usecases.importing.runs import table_of
from app.wording.captions import Caption
from app.wording.translations import msg

ERRORS: Final = Caption(msg("Errors"))
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
    """Return the run's own workbook with every fault coloured, noted and summed up."""
    read = table_of(run, folder=folder)
    sheet = read.sheet(run.sheet)
    marks = Marks(
        sheet=run.sheet,
        heading_row=Matching.load(run.mapping).heading_row,
        heading=ERRORS.in_(language),
        width=sheet.width,
        faults=tuple(_marks(run.findings["faults"], language)),
    )
    return mark_workbook(folder.read(run.file.sha256), read, marks)


def _marks(faults: Sequence[dict[str, Any]], language: Language) -> Iterator[Mark]:
    for fault in faults:
        field = fault["field"].get(language.value, "")
        said = fault["says"][language.value]
        yield Mark(
            row=fault["row"],
            column=fault["column"],
            text=f"{field}: {said}" if field else said,
        )
