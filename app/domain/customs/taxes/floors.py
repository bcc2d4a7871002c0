"""Drops small amounts from bases and totals, each change in a row of rounding of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.duties.liabilities import cited, remark
from app.domain.customs.rates.grammar import HUNDRED, AdValorem, Specific
from app.domain.customs.taxes.facts import Floors
from app.domain.customs.valuation import ValuedLine
from app.domain.quantities.money import Money
from app.domain.quantities.rounding import Rounding


def floored_base(item: ValuedLine, *, floors: Floors) -> ValuedLine:
    """Return `item` at the value that its duty is charged on."""
    value = Money(Rounding.DOWN.to(item.value.amount, step=floors.base), item.value.currency)
    return ValuedLine(item.line, value, item.rows, item.taxed)


def on_floored_base(row: Row, *, item: ValuedLine, floors: Floors) -> Row:
    """Return a `row` of duty without fractions of a payable unit, and with a remark on its base."""
    if not row.owed:
        return row
    amount, notes = _whole(row), row.notes
    if row.basis != item.value:
        step = Money(floors.base, item.value.currency)
        notes = (*notes, remark("customs-note-floored-base", step=step))
    return replace(row, amount=amount, notes=notes)


def _whole(row: Row) -> Money | None:
    """Return the amount rounded down, where its working is all in its own currency."""
    amount = row.amount
    if amount is None or not row.working:
        return amount
    exact = Decimal(0)
    for step in row.working:
        match step.term, step.base:
            case AdValorem() as term, Money() as base:
                exact += base.amount * term.percent / HUNDRED
            case Specific() as term, Decimal() as base if term.currency == amount.currency:
                exact += term.amount * base / term.count
            case _:
                return amount
    return Money(exact, amount.currency).rounded(how=Rounding.DOWN)


def total_rounding(rows: Iterable[Row], *, floors: Floors, currency: str) -> Iterator[Row]:
    """Yield what is dropped from the duty of all lines together, and from each tax."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.owed and row.kind in {Kind.DUTY, Kind.TAX}:
            group = "duty" if row.kind is Kind.DUTY else row.programme
            groups.setdefault(group, []).append(row)
    for group, members in groups.items():
        together = sum((row.amount.amount for row in members if row.amount), Decimal(0))
        dropped = Rounding.DOWN.to(together, step=floors.amount) - together
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
