"""The grid: rows of raw text in columns, typed or pasted, checked all at once, none dropped.

A page makes a `Sheet` of its columns and rows, hands it to templates as its `form`, and renders
it with components/grid.html. Cells are posted urlencoded as rows-<i>-<key>; the buttons are named
`act`. Everything works without script; grid.js adds pasting into cells, arrow keys and undo.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Final

from werkzeug.datastructures import MultiDict

from app.domain.problems import Problem
from app.web.columns import Column
from app.web.i18n import _, current_language
from app.web.pasting import paste
from app.web.rows import Row, read_rows
from app.wording.problems import say

__all__ = ["MOST_ROWS", "Row", "Sheet", "read_rows"]

#: Rows one page shows and takes.
MOST_ROWS: Final = 100
_SPARE_ROWS: Final = 5
_ROW_PATH: Final = re.compile(r"rows\.(\d+)(?:\.(.+))?")
_REMOVE: Final = "remove-"


@dataclass(frozen=True, slots=True)
class _Label:
    text: str


@dataclass(frozen=True, slots=True)
class _BadCell:
    """A refused cell as the error summary links to it."""

    id: str
    label: _Label


class Sheet:
    """A grid on its page: stands in for a form in base.html and in the error summary.

    `key` names the column by which a pasted row replaces the cells of one already there.
    """

    id: Final = "grid"
    most: ClassVar[int] = MOST_ROWS

    def __init__(
        self, columns: Sequence[Column], rows: Iterable[Row] = (), *, key: str = ""
    ) -> None:
        self.columns = columns
        self.key = key
        self.filled = list(rows)
        self.pasted = ""
        self.notes: list[str] = []
        self._numbers = list(range(len(self.filled)))
        self.general_errors: list[str] = []
        self.draft_saved_at: datetime | None = None

    @classmethod
    def sent(
        cls, columns: Sequence[Column], form: MultiDict[str, str], *, key: str = ""
    ) -> "Sheet":
        """Return the grid as a form or a draft holds it."""
        rows = read_rows(columns, form)
        sheet = cls(columns, rows.values(), key=key)
        sheet.pasted = form.get("paste", "")
        sheet._numbers = list(rows)
        return sheet

    @property
    def rows(self) -> list[Row]:
        """Return the rows to show: those filled, and a few blank ones while there is room."""
        spare = max(0, min(_SPARE_ROWS, self.most - len(self.filled)))
        return [*self.filled, *(Row() for _each in range(spare))]

    @property
    def failed(self) -> bool:
        """Return whether anything was refused."""
        return bool(self.general_errors or any(row.errors for row in self.filled))

    def fields_in_error(self) -> Iterator[tuple[_BadCell, str]]:
        """Yield each refused cell with its sentence, row by row."""
        for number, row in enumerate(self.filled):
            for column in self.columns:
                if column.key in row.errors:
                    name = self.row_name(number)
                    place = _("Row %(row)s, %(column)s", row=name, column=column.label)
                    cell = _BadCell(f"rows-{number}-{column.key}", _Label(place))
                    yield cell, row.errors[column.key]

    def row_name(self, number: int) -> str:
        """Return how the page calls the filled row counted from 0."""
        return str(number + 1)

    def act(self, button: str) -> bool:
        """Do what a button of the grid asks for; False when the rows are to be saved."""
        if button.startswith(_REMOVE) and button.removeprefix(_REMOVE).isdecimal():
            self._remove(int(button.removeprefix(_REMOVE)))
            return True
        if button in ("paste", "save") and self.pasted.strip():
            self._paste()
            return True
        return button in ("paste", "add")

    def values(self) -> list[dict[str, Any]]:
        """Return each filled row's values; what cannot be read is refused at its cell."""
        if len(self.filled) > self.most:
            self.general_errors.append(_too_many(len(self.filled), most=self.most))
        return [row.values(self.columns) for row in self.filled]

    def take(self, problems: Iterable[Problem]) -> None:
        """Put problems below rows.N at their cells; N counts the filled rows from 0."""
        for problem in problems:
            sentence = say(problem, current_language())
            path = _ROW_PATH.fullmatch(problem.field)
            if path is None or int(path[1]) >= len(self.filled):
                self.general_errors.append(sentence)
                continue
            known = {column.key for column in self.columns}
            key = path[2] if path[2] in known else self.columns[0].key
            self.filled[int(path[1])].refuse(key, sentence)

    def _remove(self, number: int) -> None:
        """Take out the row that was sent under `number`; a saved one stays."""
        rows = zip(self._numbers, self.filled, strict=True)
        self.filled = [row for sent, row in rows if row.id or sent != number]

    def _paste(self) -> None:
        found = paste(self.pasted, columns=self.columns)
        merged = self._merged(found.rows)
        if len(merged) > self.most:
            self.general_errors.append(_too_many(len(merged), most=self.most))
            return
        self.filled, self.pasted = merged, ""
        self.notes = found.notes()

    def _merged(self, pasted: Iterable[Mapping[str, str]]) -> list[Row]:
        """Return the rows with the pasted ones: over the row of the same key once, else below."""
        rows = [Row({**row.cells}, row.id, row.version) for row in self.filled]
        free = {row.cells.get(self.key): row for row in reversed(rows)} if self.key else {}
        for cells in pasted:
            row = free.pop(cells.get(self.key), None) if cells.get(self.key) else None
            if row is None:
                rows.append(Row(dict(cells)))
            else:
                row.cells.update(cells)
        return rows


def _too_many(count: int, *, most: int) -> str:
    return _(
        "A page takes %(most)s rows; these are %(count)s. Save some first, then paste the rest.",
        most=most,
        count=count,
    )
