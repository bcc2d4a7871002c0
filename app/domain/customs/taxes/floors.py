"""Drops small amounts from bases and totals, each change in a row of rounding of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.liabilities import cited, remark
from app.domain.customs.rates import HUNDRED, AdValorem
from app.domain.customs.taxes.facts import Floors
from app.domain.customs.valuation import ValuedLine
from app.domain.quantities.money import Money
from app.domain.quantities.rounding import Rounding


def floored_base(item: ValuedLine, *, floors: Floors) -> ValuedLine:
    """Return `item` at the value that its duty is charged on."""
    value = Money(Rounding.DOWN.to(item.value.amount, step=floors.base), item.value.currency)
    return replace(item, value=value)


def on_floored_base(row: Row, *, item: ValuedLine, floors: Floors) -> Row:
    """Return a `row` of duty with the remark that not all of the value of `item` bears it."""
    if row.basis == item.value or not row.owed:
        return row
    step = Money(floors.base, item.value.currency)
    return replace(row, notes=(*row.notes, remark("customs-note-floored-base", step=step)))


def total_rounding(rows: Iterable[Row], *, floors: Floors, currency: str) -> Iterator[Row]:
    """Yield what is dropped from the duty of all lines together, and from each tax.

    Every sum is taken before its parts are rounded to payable units.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.owed and row.kind in {Kind.DUTY, Kind.TAX}:
            group = "duty" if row.kind is Kind.DUTY else row.programme
            groups.setdefault(group, []).append(row)
    for group, members in groups.items():
        dropped = _dropped(members, step=floors.amount)
        if dropped:
            yield Row(
                kind=Kind.ROUNDING,
                programme=f"{group}-rounding",
                status=Status.APPLIED,
                amount=Money(dropped, currency),
                source=cited(floors.source),
                notes=(remark("customs-note-floored-total", step=Money(floors.amount, currency)),),
                rounds=members[0].kind,
                postponed=members[0].postponed,
            )


def _dropped(rows: Iterable[Row], *, step: Decimal) -> Decimal:
    exact, told = Decimal(0), Decimal(0)
    for row in rows:
        amount = row.amount.amount if row.amount else Decimal(0)
        exact += _unrounded(row, told=amount)
        told += amount
    return Rounding.DOWN.to(exact, step=step) - told


def _unrounded(row: Row, *, told: Decimal) -> Decimal:
    """Return the amount before it was rounded, where its working tells it in its own currency."""
    if row.exact is not None:
        return row.exact
    if not row.working:
        return told
    exact = Decimal(0)
    for step in row.working:
        if not (isinstance(step.term, AdValorem) and isinstance(step.base, Money)):
            return told
        exact += step.base.amount * step.term.percent / HUNDRED
    return exact
