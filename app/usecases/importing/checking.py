"""Reads a matched sheet row by row and holds every row against what is kept."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import Line, SheetOfCells
from app.connectors.limits import MOST_ROWS
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.reading.headings import fold
from app.usecases.importing.cells import Row, read_row
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import ImportKind, Prepared, Setting
from app.usecases.importing.matching import Matching
from app.wording.captions import Caption
from app.wording.translations import msg

#: What stands in a row that only shows how the table is filled.
EXAMPLE_MARK: Final = Caption(msg("Example row, not imported"))


#: Is told how many of how many rows are read.
Told = Callable[[int, int], None]
_TOLD_EVERY: Final = 250


def _nobody(_done: int, _total: int) -> None:
    """Nobody waits to be told."""


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


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The rows below the headings as read, and how many others were examples."""

    rows: Sequence[Row]
    examples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedSheet:
    """A sheet whose columns are matched, and all that its rows are read by."""

    kind: ImportKind
    fields: Sequence[Field]
    sheet: SheetOfCells
    matching: Matching
    setting: Setting

    @property
    def below(self) -> list[Line]:
        """Return the lines below the headings."""
        return [line for line in self.sheet.lines if line.number > self.matching.heading_row]

    def read(self, told: Told = _nobody) -> ReadRows:
        """Return the rows; `told` is called now and then with how many of how many are read."""
        below = self.below
        marks = {fold(EXAMPLE_MARK.in_(language)) for language in Language}
        places = self.matching.places(self.fields, self.setting.units)
        rows, examples = [], 0
        for done, line in enumerate(below):
            if done % _TOLD_EVERY == 0:
                told(done, len(below))
            if _holds(line, marks):
                examples += 1
            elif (row := read_row(line, places)).texts:
                rows.append(row)
        told(len(below), len(below))
        self._refuse_gaps(rows)
        return ReadRows(rows, examples)

    def held_against(self, session: Session, read: ReadRows) -> Checked:
        """Return the rows with everything that is wrong in them, as things are kept now."""
        prepared = self.kind.prepare(session, read.rows, self.setting)
        return Checked(rows=read.rows, prepared=prepared, examples=read.examples)

    def _refuse_gaps(self, rows: Sequence[Row]) -> None:
        required = [field.key for field in self.fields if field.required]
        for row in rows:
            for key in required:
                if key not in row.texts:
                    row.refuse("import-required", key)


def _holds(line: Line, marks: Collection[str]) -> bool:
    """Return whether a cell says just one of the marks, however it is written."""
    return any(fold(cell.text) in marks for cell in line.cells if cell.text)


def too_many(count: int) -> Iterator[Problem]:
    """Yield that more rows stand below the headings than are read, or none at all."""
    if count > MOST_ROWS:
        yield Problem("import-rows", params={"limit": MOST_ROWS, "count": count})
    if not count:
        yield Problem("import-no-rows")
