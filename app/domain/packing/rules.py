"""Limits on one carton, as dated statements: the newest applies, the others are still shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, assert_never

from app.domain.naming import Name
from app.domain.problems import Severity
from app.domain.quantities.length import Box, Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source, Validity

Figure = Length | Weight | int


class Measure(StrEnum):
    """What a limit is about. Sides count from the longest, however the carton was measured."""

    LONGEST_SIDE = "longest-side"
    SECOND_SIDE = "second-side"
    THIRD_SIDE = "third-side"
    GROSS_WEIGHT = "gross-weight"
    UNITS = "units"


class Sense(StrEnum):
    """Whether a limit is the most allowed, the least allowed, or what a mark is needed above."""

    MOST = "most"
    LEAST = "least"
    MARK = "mark"


class Scope(StrEnum):
    """Which cartons a limit speaks of."""

    ANY = "any"
    SEVERAL_UNITS = "several-units"
    ONE_UNIT = "one-unit"
    JEWELLERY = "jewellery"


_ALWAYS: Final = Validity()
_FIGURES: Final[Mapping[Measure, type]] = MappingProxyType(
    {
        Measure.LONGEST_SIDE: Length,
        Measure.SECOND_SIDE: Length,
        Measure.THIRD_SIDE: Length,
        Measure.GROSS_WEIGHT: Weight,
        Measure.UNITS: int,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carton:
    """One carton as far as it is known: outer size, gross weight and the units in it.

    `unit_weight` is known when all units are of one SKU; `jewellery` covers watches too.
    """

    units: int
    size: Box | None = None
    gross_weight: Weight | None = None
    unit_weight: Weight | None = None
    jewellery: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonRule:
    """One source's statement of one limit; statements of a programme with equal `code` compete.

    `stated_on` is the day the source said so, None when it names none. `mark` is the label that a
    carton above the limit must carry.
    """

    code: str
    measure: Measure
    limit: Figure
    source: Source
    sense: Sense = Sense.MOST
    scope: Scope = Scope.ANY
    stated_on: date | None = None
    validity: Validity = _ALWAYS
    severity: Severity = Severity.BLOCKING
    mark: Name | None = None

    def __post_init__(self) -> None:
        expected = _FIGURES[self.measure]
        if type(self.limit) is not expected:
            raise TypeError(f"{self.code}: {self.measure} is limited by {expected.__name__}")
        if (self.mark is not None) != (self.sense is Sense.MARK):
            raise ValueError(f"{self.code}: a mark belongs to a limit of the sense mark alone")

    @property
    def amount(self) -> int:
        """Return the limit as the bare figure of its measure: millimetres, grams or units."""
        return amount(self.limit)

    def holds_on(self, day: date) -> bool:
        """Return whether the statement had been made, and is in force, on `day`."""
        return self.validity.covers(day) and (self.stated_on is None or self.stated_on <= day)

    def speaks_of(self, carton: Carton) -> bool:
        """Return whether `carton` is of the kind that the limit is about."""
        match self.scope:
            case Scope.ANY:
                return True
            case Scope.SEVERAL_UNITS:
                return carton.units > 1
            case Scope.ONE_UNIT:
                return carton.units == 1
            case Scope.JEWELLERY:
                return carton.jewellery
            case unknown:
                assert_never(unknown)


@dataclass(frozen=True, slots=True)
class AppliedRule:
    """The statement that applies, and what other sources say about the same limit, newest first."""

    rule: CartonRule
    others: tuple[CartonRule, ...]

    @property
    def disputed(self) -> bool:
        """Return whether another source states a different figure."""
        return any(other.limit != self.rule.limit for other in self.others)


def applied_rules(rules: Iterable[CartonRule], *, day: date) -> tuple[AppliedRule, ...]:
    """Return the rules that apply on `day`: of competing statements the newest.

    A statement without a day counts as older than any dated one, and of two of the same day the
    one listed first applies.
    """
    by_code: dict[str, list[CartonRule]] = {}
    for rule in rules:
        if rule.holds_on(day):
            by_code.setdefault(rule.code, []).append(rule)
    found = []
    for statements in by_code.values():
        newest, *others = sorted(
            statements, key=lambda rule: rule.stated_on or date.min, reverse=True
        )
        found.append(AppliedRule(newest, tuple(others)))
    return tuple(found)


def amount(figure: Figure) -> int:
    """Return the bare figure of a length (millimetres), a weight (grams) or a count."""
    match figure:
        case Length():
            return figure.millimetres
        case Weight():
            return figure.grams
        case _:
            return figure
