"""Puts a duty's rate to the customs value and the quantities of its line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.customs.assessment import Kind, Row, Status, Working
from app.domain.customs.liabilities import Liability, remark
from app.domain.customs.rates import HUNDRED, AdValorem, Rate, Specific
from app.domain.customs.valuation import ValuedLine
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, total

Convert = Callable[[str], ExchangeRate | None]


@dataclass(frozen=True, slots=True)
class MissingQuantity:
    """A rate per unit met a line that does not say how many."""

    unit: str


@dataclass(frozen=True, slots=True)
class Worked:
    """Each term of a rate put to its base, and their sum in payable units."""

    steps: tuple[Working, ...]
    amount: Money


def work_out(
    rate: Rate, *, line: ValuedLine, convert: Convert
) -> Worked | MissingQuantity | Problem:
    """Return what `rate` makes of `line`, rounded once.

    `convert` finds the rate of exchange from a currency to that of the value.
    """
    steps: list[Working] = []
    amounts: list[Money] = []
    for term in rate.terms:
        if isinstance(term, AdValorem):
            steps.append(Working(term, line.value))
            amounts.append(line.value * (term.percent / HUNDRED))
            continue
        quantity = line.line.quantities.get(term.unit)
        if quantity is None:
            return MissingQuantity(term.unit)
        due = _specific(term, quantity=quantity, currency=line.value.currency, convert=convert)
        if isinstance(due, Problem):
            return due
        steps.append(Working(term, quantity))
        amounts.append(due)
    return Worked(tuple(steps), total(amounts, currency=line.value.currency).rounded())


def _specific(
    term: Specific, *, quantity: Decimal, currency: str, convert: Convert
) -> Money | Problem:
    due = Money(term.amount * quantity / term.count, term.currency)
    if term.currency == currency:
        return due
    exchange = convert(term.currency)
    if exchange is None:
        pair = {"base": term.currency, "quote": currency}
        return Problem("rate-missing", "exchange_rates", pair)
    return exchange.convert(due)


def duty_row(duty: Liability, *, line: ValuedLine, convert: Convert) -> Row | Problem:
    """Return the row of `duty` with its amount; unknown where a quantity is missing."""
    row = Row(
        kind=Kind.DUTY,
        programme=duty.programme,
        status=duty.status,
        amount=None,
        code=duty.code,
        name=duty.name,
        rate=duty.words,
        basis=line.value,
        validity=duty.validity,
        source=duty.source,
        notes=duty.notes,
    )
    if duty.status is Status.UNKNOWN:
        return row
    if duty.status is Status.SUPPRESSED or duty.rate is None:
        return replace(row, amount=Money.zero(line.value.currency))
    found = work_out(duty.rate, line=line, convert=convert)
    if isinstance(found, Worked):
        return replace(row, amount=found.amount, working=found.steps)
    if isinstance(found, MissingQuantity):
        why = remark("customs-note-quantity", unit=found.unit)
        return replace(row, status=Status.UNKNOWN, notes=(*row.notes, why))
    return found


def combined_percent(duties: tuple[Liability, ...]) -> Decimal:
    """Return the ad valorem percent that `duties` owe together."""
    return sum((duty.rate.percent for duty in duties if duty.owed and duty.rate), Decimal(0))
