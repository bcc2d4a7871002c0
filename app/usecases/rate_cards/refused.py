"""A cell of a price list that could not be read, and why."""

from dataclasses import dataclass
from typing import Any

from app.domain.naming import Language
from app.domain.problems import Problem
from app.wording.problems import say


@dataclass(frozen=True, slots=True)
class Refused:
    """The cell, what stands in it, and the problem; the problem's field is a role where one asks.

    A place is a cell such as C7, or the number of a row.
    """

    place: str
    text: str
    problem: Problem

    def dump(self) -> dict[str, Any]:
        """Return the refusal as a card keeps it, in both languages."""
        says = {each.value: say(self.problem, each) for each in Language}
        return {"place": self.place, "text": self.text, "says": says}


class RefusedError(ValueError):
    """Stops the reading of a row; the argument is what is refused."""

    def __init__(self, place: str, text: str, problem: Problem) -> None:
        super().__init__(problem.code)
        self.refused = Refused(place, text, problem)
