"""Reads a matched sheet row by row and holds every row against what is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import Line, SheetOfCells
from app.connectors.limits import MOST_ROWS
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.reading.headings import fold
from app.usecases.importing.cells import Row, read_row
from app.usecases.importing.kinds import ImportKind, Prepared, Setting
from app.usecases.importing.matching import Matching
from app.wording.captions import Caption
from app.wording.translations import msg

#: What stands in a row that only shows how the table is filled.
EXAMPLE_MARK: Final = Caption(msg("Example row, not imported"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """All rows as read, what they would do, and how many rows were examples."""

    rows: Sequence[Row]
    prepared: Prepared
    examples: int

    @property
    def faulty(self) -> list[Row]:
        """Return the rows in which something is wrong."""
        return [row for row in self.rows if row.problems]


def check_sheet(
    session: Session,
    kind: ImportKind,
    sheet: SheetOfCells,
    *,
    matching: Matching,
    setting: Setting,
) -> Checked:
    """Return every row below the headings with everything that is wrong in it."""
    fields = kind.fields(session)
    below = [line for line in sheet.lines if line.number > matching.heading_row]
    lines = [line for line in below if not is_example(line)]
    places = matching.places(fields, setting.units)
    rows = [row for line in lines if (row := read_row(line, places)).texts]
    required = [field.key for field in fields if field.required]
    for row in rows:
        for key in required:
            if key not in row.texts:
                row.refuse("import-required", key)
    return Checked(
        rows=rows,
        prepared=kind.prepare(session, rows, setting),
        examples=len(below) - len(lines),
    )


def is_example(line: Line) -> bool:
    """Return whether a row is marked as an example, in either language."""
    marks = {fold(EXAMPLE_MARK.in_(language)) for language in Language}
    return any(fold(cell.text) in marks for cell in line.cells if cell.text)


def too_many(sheet: SheetOfCells, heading_row: int) -> Iterator[Problem]:
    """Yield that there are more rows below the headings than are read, or none at all."""
    count = sum(line.number > heading_row for line in sheet.lines)
    if count > MOST_ROWS:
        yield Problem("import-rows", params={"limit": MOST_ROWS, "count": count})
    if not count:
        yield Problem("import-no-rows")
