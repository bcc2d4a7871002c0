"""Works out what a rate makes of a line: its terms put to values and quantities, and bounds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.domain.customs.assessment import Working
from app.domain.customs.rates.grammar import HUNDRED, AdValorem, Rate, Term
from app.domain.customs.rates.parts import METAL, stated_value
from app.domain.customs.valuation import ValuedLine
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, total

Convert = Callable[[str], ExchangeRate | None]


@dataclass(frozen=True, slots=True)
class MissingQuantity:
    """A rate per unit met a line that does not say how many; `key` is that of its quantities."""

    key: str

    @property
    def qualified(self) -> bool:
        """Return whether only some of the goods count, such as their drained weight."""
        return " " in self.key


@dataclass(frozen=True, slots=True)
class MissingPart:
    """A rate on a part of the article met a line that does not say what the part is worth."""

    part: str


@dataclass(frozen=True, slots=True)
class Worked:
    """Each term of a rate put to its base, and what they come to; `bound` says which end held."""

    steps: tuple[Working, ...]
    amount: Money
    bound: str = ""


Unworked = MissingQuantity | MissingPart | Problem


def work_out(rate: Rate, *, line: ValuedLine, convert: Convert) -> Worked | Unworked:
    """Return what `rate` makes of `line`, within its bounds, rounded once.

    `convert` finds the rate of exchange from a currency to that of the value.
    """
    found = _sum(rate.terms, line=line, convert=convert)
    for bound, terms in (("minimum", rate.minimum), ("maximum", rate.maximum)):
        if isinstance(found, Worked) and terms:
            found = _bounded(found, _sum(terms, line=line, convert=convert), bound=bound)
    if not isinstance(found, Worked):
        return found
    return Worked(found.steps, found.amount.rounded(), found.bound)


def _bounded(found: Worked, limit: Worked | Unworked, *, bound: str) -> Worked | Unworked:
    if not isinstance(limit, Worked):
        return limit
    inside = limit.amount <= found.amount if bound == "minimum" else found.amount <= limit.amount
    return found if inside else Worked(limit.steps, limit.amount, bound)


def _sum(terms: Iterable[Term], *, line: ValuedLine, convert: Convert) -> Worked | Unworked:
    steps: list[Working] = []
    amounts: list[Money] = []
    for term in terms:
        found = _step(term, line=line, convert=convert)
        if not isinstance(found, tuple):
            return found
        steps.append(found[0])
        amounts.append(found[1])
    return Worked(tuple(steps), total(amounts, currency=line.value.currency))


def _step(term: Term, *, line: ValuedLine, convert: Convert) -> tuple[Working, Money] | Unworked:
    """Return a term beside what it is charged on, and what that comes to."""
    if isinstance(term, AdValorem):
        value = _value(term.part, line=line, convert=convert)
        if not isinstance(value, Money):
            return value
        return Working(term, value), value * (term.percent / HUNDRED)
    quantity = line.line.quantities.get(term.quantity)
    if quantity is None:
        return MissingQuantity(term.quantity)
    due = Money(term.amount * quantity / term.count, term.currency)
    amount = _converted(due, currency=line.value.currency, convert=convert)
    return amount if isinstance(amount, Problem) else (Working(term, quantity), amount)


def _value(part: str, *, line: ValuedLine, convert: Convert) -> Money | MissingPart | Problem:
    """Return the customs value, or that of a part as stated, by itself or of several together."""
    if not part:
        return line.value
    facts = line.line.facts
    stated = facts.metal_value if part == METAL else stated_value(part, facts.component_values)
    if stated is None:
        return MissingPart(part)
    value = Money(stated, line.line.value.currency)
    return _converted(value, currency=line.value.currency, convert=convert)


def _converted(money: Money, *, currency: str, convert: Convert) -> Money | Problem:
    if money.currency == currency:
        return money
    exchange = convert(money.currency)
    if exchange is None:
        pair = {"base": money.currency, "quote": currency}
        return Problem("rate-missing", "exchange_rates", pair)
    return exchange.convert(money)
