"""Which carton each pasted courier number belongs to, and everything that is wrong with a row."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from app.domain.movement.courier_lines import CourierLine
from app.domain.problems import Problem

#: Characters that a carton keeps of each.
LONGEST_NUMBER: Final = 64
LONGEST_COURIER: Final = 40
#: 12, 012, #12, U000012 as on Amazon's label, or 12/60 as on a shipping mark.
_OWN_NUMBER: Final = re.compile(r"(?:#|U)?0*(?P<number>[1-9]\d{0,5})(?:/\d{1,6})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierCarton:
    """A carton, the names a table may give it in capitals, and the courier number it has."""

    id: int
    shipment: str
    number: int
    shipment_names: frozenset[str]
    names: frozenset[str]
    courier: str = ""
    courier_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierRow:
    """One pasted line, the carton it means, and what is wrong with it."""

    line: CourierLine
    carton: CourierCarton | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def waits(self) -> bool:
        """Return whether the row names a carton whose number is still to come."""
        return self.carton is not None and not self.line.number

    @property
    def changes(self) -> bool:
        """Return whether saving the row changes its carton; an unnamed courier is left as it is."""
        if self.carton is None or self.waits:
            return False
        courier = self.line.courier or self.carton.courier
        kept = (self.carton.courier_number, self.carton.courier)
        return kept != (self.line.number, courier)

    @property
    def replaced(self) -> str:
        """Return the other number that the carton has so far, empty when it has none."""
        number = self.carton.courier_number if self.carton else ""
        return "" if number == self.line.number else number


@dataclass(frozen=True)
class Known:
    """The cartons a table can be about. `elsewhere` is where a label's id lies besides."""

    cartons: Sequence[CourierCarton]
    elsewhere: Mapping[str, str]

    @property
    def shipments(self) -> set[str]:
        """Return every name of every shipment."""
        return {name for carton in self.cartons for name in carton.shipment_names}

    @cached_property
    def by_name(self) -> Mapping[str, CourierCarton]:
        """Return the cartons by the ids on their labels."""
        return {name: carton for carton in self.cartons for name in carton.names}

    @cached_property
    def by_number(self) -> Mapping[int, Sequence[CourierCarton]]:
        """Return the cartons by their own number, one of each shipment."""
        found: defaultdict[int, list[CourierCarton]] = defaultdict(list)
        for carton in self.cartons:
            found[carton.number].append(carton)
        return found


def match(lines: Iterable[CourierLine], known: Known) -> list[CourierRow]:
    """Return every line with its carton and all its problems; a carton may wait for its number."""
    return judged(_resolved(line, known) for line in lines)


def judged(rows: Iterable[CourierRow]) -> list[CourierRow]:
    """Return the rows, each also with what is wrong with its texts and between it and others."""
    cartons: dict[int, int] = {}
    numbers: dict[str, int] = {}
    found = []
    for row in rows:
        again = _repeats(row, cartons=cartons, numbers=numbers)
        problems = (*row.problems, *_too_long(row.line), *again)
        found.append(replace(row, problems=problems))
    return found


def _resolved(line: CourierLine, known: Known) -> CourierRow:
    found = _find(line, known)
    if isinstance(found, Problem):
        return CourierRow(line=line, problems=(found,))
    return CourierRow(line=line, carton=found)


def _find(line: CourierLine, known: Known) -> CourierCarton | Problem:
    if not line.carton:
        return Problem("courier-carton-missing")
    shipment = line.shipment.upper()
    if shipment and shipment not in known.shipments:
        return Problem("courier-shipment-unknown", params={"value": line.shipment})
    named = known.by_name.get(line.carton.upper())
    found = [named] if named else _by_own_number(line.carton.upper(), known)
    within = [each for each in found if not shipment or shipment in each.shipment_names]
    return within[0] if len(within) == 1 else _not_one(line, within, named=named, known=known)


def _not_one(
    line: CourierLine,
    within: Sequence[CourierCarton],
    *,
    named: CourierCarton | None,
    known: Known,
) -> Problem:
    """Return why a line names no carton or several."""
    said: dict[str, object] = {"value": line.carton}
    if within:
        shipments = [each.shipment for each in within]
        return Problem("courier-carton-ambiguous", params={**said, "shipments": shipments})
    elsewhere = named.shipment if named else known.elsewhere.get(line.carton.upper())
    if elsewhere:
        return Problem("courier-carton-elsewhere", params={**said, "shipment": elsewhere})
    return Problem("courier-carton-unknown", params=said)


def _by_own_number(word: str, known: Known) -> Sequence[CourierCarton]:
    own = _OWN_NUMBER.fullmatch(word)
    return known.by_number.get(int(own["number"]), ()) if own else ()


def _too_long(line: CourierLine) -> Iterator[Problem]:
    for code, field, text, limit in (
        ("courier-number-long", "number", line.number, LONGEST_NUMBER),
        ("courier-name-long", "courier", line.courier, LONGEST_COURIER),
    ):
        if len(text) > limit:
            yield Problem(code, field, {"length": len(text), "limit": limit})


def _repeats(
    row: CourierRow, *, cartons: dict[int, int], numbers: dict[str, int]
) -> Iterator[Problem]:
    """Yield which earlier rows have the row's carton or number, and note both as seen."""
    if row.carton is not None:
        first = cartons.setdefault(row.carton.id, row.line.row)
        if first != row.line.row:
            yield Problem("courier-carton-twice", "carton", {"row": first})
    if row.line.number:
        first = numbers.setdefault(row.line.number.upper(), row.line.row)
        if first != row.line.row:
            yield Problem("courier-number-twice", "number", {"row": first})
