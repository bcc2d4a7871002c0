"""The grid of dates: every milestone in one row, planned, expected and actual, saved at once.

Only cells that were changed are recorded, each as a statement about all cartons; what somebody else
said meanwhile in another cell stays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from flask import request

from app.domain.problems import Problem
from app.domain.reading.text import clean
from app.domain.tracking.facts import MilestoneFact
from app.domain.tracking.milestones import Classifier
from app.domain.tracking.progress import BEST_KNOWN
from app.domain.tracking.statements import Statement, check_statement
from app.usecases.tracked import Tracked
from app.web.i18n import current_language
from app.web.rendering import said
from app.web.tracking.names import COLUMNS
from app.web.tracking.reading import read_both
from app.wording.problems import say

_WAS: Final = "was-"


@dataclass(frozen=True, slots=True)
class Label:
    """What a cell is called where it stands alone."""

    text: str


@dataclass(slots=True)
class Cell:
    """One date as typed; `was` is what the page showed before."""

    id: str
    label: Label
    fact: MilestoneFact
    classifier: Classifier
    text: str = ""
    was: str = ""
    error: str = ""

    @property
    def changed(self) -> bool:
        """Return whether the person typed something new here."""
        return self.text != self.was

    def refuse(self, problem: Problem) -> None:
        """Put a sentence at the cell."""
        self.error = self.error or say(problem, current_language())


@dataclass(slots=True)
class DatesForm:
    """The grid as shown or as sent. `id` ties the page's other buttons to it."""

    tracked: Tracked
    rows: list[tuple[str, list[Cell]]] = field(default_factory=list)
    general_errors: list[str] = field(default_factory=list)
    id: str = "dates"

    @classmethod
    def open(cls, tracked: Tracked) -> "DatesForm":
        """Return the grid as sent, else with the dates that hold."""
        form = cls(tracked)
        for fact in tracked.shown:
            cells = [_cell(tracked, fact, each) for each in reversed(BEST_KNOWN)]
            form.rows.append((said(fact.name_by(tracked.mode)), cells))
        if request.method == "POST":
            for cell in form.cells:
                cell.text = clean(request.form.get(cell.id, ""))
                cell.was = request.form.get(_WAS + cell.id, "")
        return form

    @property
    def cells(self) -> list[Cell]:
        """Return all cells, row by row."""
        return [cell for _name, cells in self.rows for cell in cells]

    @property
    def failed(self) -> bool:
        """Return whether any cell was refused."""
        return bool(self.general_errors) or any(cell.error for cell in self.cells)

    def fields_in_error(self) -> Iterator[tuple[Cell, str]]:
        """Yield each refused cell with its sentence."""
        return ((cell, cell.error) for cell in self.cells if cell.error)

    def take(self, problems: Iterable[Problem]) -> None:
        """Put problems of the whole above the grid."""
        self.general_errors += [say(each, current_language()) for each in problems]

    def statements(self) -> list[Statement]:
        """Return what the changed cells say; a cell that says nothing possible is refused."""
        found = []
        now = datetime.now(UTC)
        for cell in self.cells:
            said = _statement(cell, self.tracked) if cell.changed else None
            if isinstance(said, Problem):
                cell.refuse(said)
            elif said is not None:
                for problem in check_statement(said, now=now):
                    cell.refuse(problem)
                found.append(said)
        return found


def _cell(tracked: Tracked, fact: MilestoneFact, classifier: Classifier) -> Cell:
    last = tracked.progress.track(fact.milestone).last(classifier)
    shown = ""
    if last is not None:
        there = last.occurred.local
        shown = f"{there:%Y-%m-%d %H:%M}" if last.occurred.timed else f"{there:%Y-%m-%d}"
    return Cell(
        id=f"{fact.code}-{classifier.value}",
        label=Label(f"{said(fact.name_by(tracked.mode))} {COLUMNS[classifier]}"),
        fact=fact,
        classifier=classifier,
        text=shown,
        was=shown,
    )


def _statement(cell: Cell, tracked: Tracked) -> Statement | Problem:
    if not cell.text:
        return Problem("tracking-date-cleared", params={"day": cell.was})
    read = read_both(cell.text)
    if read is None:
        return Problem("tracking-date-unreadable", params={"value": cell.text})
    known = tracked.places[cell.fact.spot]
    if not known.zone:
        return Problem("tracking-zone-unknown")
    day, clock = read
    return Statement(
        milestone=cell.fact.milestone,
        classifier=cell.classifier,
        occurred_at=datetime.combine(day, clock or time(), tzinfo=ZoneInfo(known.zone)),
        zone=known.zone,
        timed=clock is not None,
        place=known.place,
        unlocode=known.unlocode,
    )
