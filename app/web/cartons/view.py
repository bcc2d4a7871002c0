"""What the page shows beside what was typed: numbers, sums, findings, shortfalls."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.packing.cartons import CartonGroup, Totals, numbers, runs, totals
from app.domain.packing.coverage import Coverage, coverage
from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.printing.pictures.stack import row_letter, row_palette
from app.usecases import plan_numbers
from app.usecases.pack_cartons import same_cartons
from app.usecases.plan_standing import carton_problems
from app.usecases.stowing.carton_room import room_problems
from app.web.cartons.rows import Line
from app.web.grid import Row, Sheet
from app.web.i18n import _
from app.web.plans.context import today

_ROWS: Final = "cartons"


@dataclass(frozen=True, slots=True)
class CartonLine:
    """One row on the page: its letter and colour, its figures, and advice about it."""

    row: Row
    letter: str
    palette: str
    group: CartonGroup | None
    numbers: tuple[range, ...]
    advice: tuple[Problem, ...]

    @property
    def span(self) -> str:
        """Return the numbers of its cartons, each run from the first to the last."""
        return _(", ").join(_written(run) for run in self.numbers if run)


def _written(run: range) -> str:
    if len(run) == 1:
        return str(run[0])
    return _("%(first)s–%(last)s", first=run[0], last=run[-1])


@dataclass(frozen=True, slots=True)
class Review:
    """All rows as the page shows them, and what they add up to."""

    lines: tuple[CartonLine, ...]
    groups: tuple[CartonGroup, ...]
    totals: Totals
    coverage: Coverage
    advice: tuple[Problem, ...]

    @property
    def blocked(self) -> int:
        """Return how many rows hold something that has to change."""
        return sum(bool(line.row.errors) for line in self.lines)


def review(shipment: Shipment, sheet: Sheet, lines: Sequence[Line]) -> Review:
    """Hold the rows against the rules of the day; what blocks is refused at its cell."""
    groups = tuple(line.group for line in lines)
    found = carton_problems(shipment, day=today(), groups=groups)
    found += room_problems(groups, plan_numbers.products_of(shipment))
    sheet.take(in_grid(problem) for problem in found if problem.blocking)
    advice = [problem for problem in found if not problem.blocking]
    spans = _numbers(shipment, groups)
    shown = []
    for index, row in enumerate(sheet.rows):
        typed = index < len(groups)
        place = f"{_ROWS}.{index}."
        shown.append(
            CartonLine(
                row=row,
                letter=row_letter(index),
                palette=row_palette(index),
                group=groups[index] if typed else None,
                numbers=spans[index] if typed else (),
                advice=tuple(each for each in advice if each.field.startswith(place)),
            )
        )
    return Review(
        lines=tuple(shown),
        groups=groups,
        totals=totals(groups),
        coverage=coverage(plan_numbers.items_of(shipment), groups),
        advice=tuple(each for each in advice if not each.field.startswith(_ROWS)),
    )


def _numbers(shipment: Shipment, groups: Sequence[CartonGroup]) -> list[tuple[range, ...]]:
    """Return the carton numbers of each row: those it keeps, or will get when it is saved."""
    if same_cartons(shipment, groups):
        return [runs(carton.number for carton in row.cartons) for row in shipment.rows]
    return [(span,) for span in numbers(groups)]


def in_grid(problem: Problem) -> Problem:
    """Return the problem at its row of the grid; one of all rows stays where it is."""
    if not problem.field.startswith(_ROWS):
        return problem
    field = problem.field.replace(_ROWS, "rows", 1)
    return Problem(problem.code, field, problem.params, problem.severity)
