"""Element strings: identifiers with their values, which of them go together, and how they read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.labelling.gs1.identifiers import ApplicationIdentifier
from app.domain.problems import Problem

#: What a scanner returns for the FNC1 between two elements.
SEPARATOR: Final = "\x1d"


@dataclass(frozen=True, slots=True)
class Element:
    """One value and the identifier before it."""

    identifier: ApplicationIdentifier
    value: str

    @property
    def code(self) -> str:
        """Return the identifier's own digits."""
        return self.identifier.code

    @property
    def data(self) -> str:
        """Return what is encoded."""
        return self.code + self.value

    @property
    def printed(self) -> str:
        """Return what people read under the bars, the identifier in brackets."""
        return f"({self.code}){self.value}"


def spelled(elements: Sequence[Element]) -> str:
    """Return what one symbol encodes: FNC1 stands after separated elements, never at the end."""
    *before, last = elements
    ended = (each.data + (SEPARATOR if each.identifier.separated else "") for each in before)
    return "".join(ended) + last.data


def ordered(elements: Iterable[Element]) -> list[Element]:
    """Return those that need no separator first, else as they came: that saves FNC1."""
    return sorted(elements, key=lambda each: each.identifier.separated)


def element_problems(elements: Sequence[Element], *, field: str = "") -> list[Problem]:
    """Return what is wrong with each value, and with the company it stands in."""
    codes = {each.code for each in elements}
    problems = [
        problem
        for each in elements
        for problem in each.identifier.problems(each.value, field=field)
    ]
    for identifier in (each.identifier for each in elements):
        params = {"ai": identifier.code, "name": identifier.name}
        problems += [
            Problem("gs1-needs", field, {**params, "others": list(group)})
            for group in identifier.needs
            if not codes & set(group)
        ]
        problems += [
            Problem("gs1-excludes", field, {**params, "other": other})
            for other in identifier.excludes
            if other in codes
        ]
    return problems
