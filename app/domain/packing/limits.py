"""Holds a carton against the rules of a programme: value and limit side by side, and what helps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, assert_never

from app.domain.naming import Name
from app.domain.packing.rules import (
    Carton,
    CartonRule,
    Figure,
    Measure,
    Sense,
    amount,
    applied_rules,
)
from app.domain.problems import Problem, Severity

_OVER: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.LONGEST_SIDE: "carton-longest-side-over",
        Measure.SECOND_SIDE: "carton-second-side-over",
        Measure.THIRD_SIDE: "carton-third-side-over",
        Measure.GROSS_WEIGHT: "carton-gross-weight-over",
        Measure.UNITS: "carton-units-over",
    }
)
_UNDER: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.LONGEST_SIDE: "carton-longest-side-under",
        Measure.SECOND_SIDE: "carton-second-side-under",
        Measure.THIRD_SIDE: "carton-third-side-under",
        Measure.GROSS_WEIGHT: "carton-gross-weight-under",
        Measure.UNITS: "carton-units-under",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a carton, and the field it was typed in."""

    field: str
    value: Figure


def readings(carton: Carton) -> dict[Measure, Reading]:
    """Return what is known of `carton`, by measure; equal sides keep the order typed."""
    found = {Measure.UNITS: Reading("units", carton.units)}
    if carton.gross_weight is not None:
        found[Measure.GROSS_WEIGHT] = Reading("gross_weight", carton.gross_weight)
    if carton.size is not None:
        sides = [
            Reading("length", carton.size.length),
            Reading("width", carton.size.width),
            Reading("height", carton.size.height),
        ]
        sides.sort(key=lambda side: amount(side.value), reverse=True)
        ranks = (Measure.LONGEST_SIDE, Measure.SECOND_SIDE, Measure.THIRD_SIDE)
        found.update(zip(ranks, sides, strict=True))
    return found


def broken(rule: CartonRule, value: Figure) -> bool:
    """Return whether `value` lies beyond the limit of `rule`; the limit itself is allowed."""
    if rule.sense is Sense.LEAST:
        return amount(value) < rule.amount
    return amount(value) > rule.amount


def check_carton(
    carton: Carton, rules: Iterable[CartonRule], *, day: date, place: str | Name
) -> list[Problem]:
    """Return what `place` (a warehouse code or a programme's name) would object to on `day`.

    A field is one of length, width, height, gross_weight, units. Of several rules broken for the
    same reason the strictest speaks; what is not known of the carton yet is not objected to.
    """
    in_force = [applied.rule for applied in applied_rules(rules, day=day)]
    return breaches(carton, in_force, place=place)


def breaches(carton: Carton, rules: Sequence[CartonRule], *, place: str | Name) -> list[Problem]:
    """Return the same as `check_carton` for rules already known to apply."""
    known = readings(carton)
    worst: dict[tuple[Measure, Sense], CartonRule] = {}
    for rule in rules:
        reading = known.get(rule.measure)
        if reading is None or not rule.speaks_of(carton) or not broken(rule, reading.value):
            continue
        key = rule.measure, rule.sense
        if key not in worst or _stricter(rule, worst[key]):
            worst[key] = rule
    return [
        _problem(rule, known[rule.measure], carton=carton, place=place) for rule in worst.values()
    ]


def most_units(carton: Carton, rule: CartonRule) -> int | None:
    """Return how many units a carton like this may hold by its weight limit, None if unknown.

    The carton itself keeps the weight it has beyond its units.
    """
    if carton.gross_weight is None or carton.unit_weight is None or not carton.unit_weight.grams:
        return None
    empty = max(0, carton.gross_weight.grams - carton.unit_weight.grams * carton.units)
    fitting = (rule.amount - empty) // carton.unit_weight.grams
    return fitting if fitting >= 1 else None


def ceilings(carton: Carton, rules: Sequence[CartonRule]) -> dict[Measure, CartonRule]:
    """Return the strictest upper limit of each measure that speaks of `carton`, for gauges."""
    found: dict[Measure, CartonRule] = {}
    for rule in rules:
        if rule.sense is not Sense.MOST or not rule.speaks_of(carton):
            continue
        if rule.measure not in found or _stricter(rule, found[rule.measure]):
            found[rule.measure] = rule
    return found


def _stricter(one: CartonRule, other: CartonRule) -> bool:
    """Compare two broken rules: the lowest ceiling, the highest floor, the heaviest mark speaks."""
    if one.sense is Sense.MOST:
        return one.amount < other.amount
    return one.amount > other.amount


def _problem(rule: CartonRule, reading: Reading, *, carton: Carton, place: str | Name) -> Problem:
    params: dict[str, object] = {"value": reading.value, "limit": rule.limit, "place": place}
    match rule.sense:
        case Sense.MARK:
            params["mark"] = rule.mark
            return Problem("carton-needs-mark", reading.field, params, Severity.ADVISORY)
        case Sense.LEAST:
            return Problem(_UNDER[rule.measure], reading.field, params, rule.severity)
        case Sense.MOST:
            fitting = most_units(carton, rule) if rule.measure is Measure.GROSS_WEIGHT else None
            if fitting is None:
                return Problem(_OVER[rule.measure], reading.field, params, rule.severity)
            params["units"] = fitting
            return Problem("carton-gross-weight-over-units", reading.field, params, rule.severity)
        case unknown:
            assert_never(unknown)
