"""Rounds entered values to whole units of currency, as the US regulation 19 CFR 159.3(a) says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.valuation import ValuedLine
from app.domain.quantities.money import Money
from app.domain.quantities.rounding import Rounding
from app.domain.sourcing import Source

_ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines at the same rate are rounded as one."""

    key: str
    percent: Decimal
    exact: Decimal

    @property
    def rounded(self) -> Decimal:
        return Rounding.HALF_UP.to(self.exact, step=_ONE)

    @property
    def fraction(self) -> Decimal:
        return self.exact % _ONE


def round_entered_values(
    lines: Sequence[ValuedLine], *, percents: Mapping[str, Decimal], source: Source
) -> tuple[ValuedLine, ...]:
    """Return the lines in whole units, each change in a row of its own.

    Lines at the same rate (`percents` by line id) are one unit, rounded half up. The total may not
    move by more than its own rounding: the lowest fractions are dropped first, or the largest taken
    up first, and of two equal ones that at the lower rate. Within a unit the largest remainders are
    taken up, ties by line id.
    """
    members: dict[Decimal, list[ValuedLine]] = {}
    for line in lines:
        members.setdefault(percents[line.line.id], []).append(line)
    units = [
        _Unit(
            min(line.line.id for line in group),
            percent,
            sum((line.value.amount for line in group), Decimal(0)),
        )
        for percent, group in members.items()
    ]
    whole = _balanced(units)
    rounded = {
        line.line.id: value
        for unit in units
        for line, value in _within(members[unit.percent], whole=whole[unit.key])
    }
    return tuple(_noted(line, value=rounded[line.line.id], source=source) for line in lines)


def _balanced(units: Sequence[_Unit]) -> dict[str, Decimal]:
    """Return each unit's whole value, so that all sum to the rounded total."""
    whole = {unit.key: unit.rounded for unit in units}
    target = Rounding.HALF_UP.to(sum((unit.exact for unit in units), Decimal(0)), step=_ONE)
    excess = int(sum(whole.values()) - target)
    up = sorted(
        (unit for unit in units if unit.rounded > unit.exact),
        key=lambda unit: (unit.fraction, unit.percent, unit.key),
    )
    for unit in up[: max(excess, 0)]:
        whole[unit.key] -= 1
    down = sorted(
        (unit for unit in units if unit.rounded < unit.exact),
        key=lambda unit: (-unit.fraction, unit.percent, unit.key),
    )
    for unit in down[: max(-excess, 0)]:
        whole[unit.key] += 1
    return whole


def _within(lines: Sequence[ValuedLine], *, whole: Decimal) -> list[tuple[ValuedLine, Decimal]]:
    """Return the lines of one unit in whole values that sum to `whole`."""
    floors = {line.line.id: Rounding.DOWN.to(line.value.amount, step=_ONE) for line in lines}
    by_remainder = sorted(lines, key=lambda line: (-(line.value.amount % _ONE), line.line.id))
    for line in by_remainder[: int(whole - sum(floors.values()))]:
        floors[line.line.id] += 1
    return [(line, floors[line.line.id]) for line in lines]


def _noted(line: ValuedLine, *, value: Decimal, source: Source) -> ValuedLine:
    money = Money(value, line.value.currency)
    if money == line.value:
        return line
    row = Row(
        kind=Kind.ROUNDING,
        programme="entered-value",
        status=Status.APPLIED,
        amount=money - line.value,
        source=source.name,
    )
    return line.with_row(row, value=money)
