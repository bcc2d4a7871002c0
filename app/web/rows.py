"""The rows of a grid as they are sent: raw text by column, and what is wrong with it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from app.domain.reading.text import clean
from app.web.columns import Column, Kind, UnreadableError

_CELL: Final = re.compile(r"rows-(\d{1,6})-(.+)")
_MARKS: Final = ("id", "version")


@dataclass(slots=True)
class Row:
    """One row as typed. `id` and `version` are those of the row it was saved as, if it was.

    `locked` says of each cell that cannot be changed why not.
    """

    cells: dict[str, str] = field(default_factory=dict)
    id: str = ""
    version: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    locked: dict[str, str] = field(default_factory=dict)

    @property
    def blank(self) -> bool:
        """Return whether the row is only there to be filled."""
        return not self.id and not any(self.cells.values())

    def refuse(self, key: str, sentence: object) -> None:
        """Put a sentence at the cell `key`; the first one said stays."""
        self.errors.setdefault(key, str(sentence))

    def values(self, columns: Iterable[Column]) -> dict[str, Any]:
        """Return the value of each cell; one that cannot be read is refused and left out."""
        found = {}
        for column in columns:
            if column.kind is Kind.CALC:
                continue
            try:
                found[column.key] = column.read(self.cells.get(column.key, ""))
            except UnreadableError as refusal:
                self.refuse(column.key, refusal.args[0])
        return found


def read_rows(columns: Sequence[Column], form: MultiDict[str, str]) -> dict[int, Row]:
    """Return the rows a grid sent by their number, in order, blank ones left out."""
    typed = {column.key: column for column in columns if column.kind is not Kind.CALC}
    found: dict[int, Row] = {}
    for name, value in form.items():
        cell = _CELL.fullmatch(name)
        if cell is None:
            continue
        row = found.setdefault(int(cell[1]), Row())
        if cell[2] in typed:
            row.cells[cell[2]] = typed[cell[2]].settle(" ".join(clean(value).split()))
        elif cell[2] in _MARKS:
            setattr(row, cell[2], value)
    return {number: row for number, row in sorted(found.items()) if not row.blank}
