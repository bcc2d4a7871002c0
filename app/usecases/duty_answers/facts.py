"""The words that answers are kept under, and how they change a declared line."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from app.domain.customs.duties.answers import NO_METAL
from app.domain.customs.entry import EntryLine, Facts, TaxCategory
from app.domain.customs.rates.parts import METAL
from app.domain.quantities.money import Money

METAL_SHARE: Final = "metal_share"
MELTED: Final = "melt_country"
USE: Final = "use"
EXCLUSION: Final = "exclusion"
PREFERENCE: Final = "preference"
PRODUCER: Final = "producer_code"
TAX_CATEGORY: Final = "tax_category"
#: Beginnings of facts that name what they count: "quantity:l" and "part:battery", of one unit.
QUANTITY: Final = "quantity:"
PART: Final = "part:"

#: What is kept when something offered is not claimed, or none of the uses named is meant.
NOT_CLAIMED: Final = "none"
OTHER_USE: Final = "other"
#: Any country that no measure names: ISO 3166 leaves this code to users.
ELSEWHERE: Final = "ZZ"

#: Turns an amount into the currency of the line; None where no rate is known.
Convert = Callable[[Money], Money | None]


def answered(
    line: EntryLine, answers: Mapping[str, str], *, units: Decimal, convert: Convert
) -> EntryLine:
    """Return `line` of so many `units` of the product with what was answered of it."""
    for fact, value in answers.items():
        if fact.startswith(QUANTITY):
            key, figure = fact.removeprefix(QUANTITY), Decimal(value) * units
            line = replace(line, quantities={**line.quantities, key: figure})
        elif fact.startswith(PART):
            worth = convert(read_amount(value))
            line = _with_part(line, fact.removeprefix(PART), worth * units if worth else None)
        else:
            line = with_answer(line, fact, value)
    return line


def with_answer(line: EntryLine, fact: str, value: str) -> EntryLine:
    """Return `line` once a `fact` that is no amount or quantity is answered with `value`."""
    if fact == TAX_CATEGORY:
        return replace(line, tax_category=TaxCategory(value))
    return replace(line, facts=_with_fact(line.facts, fact, value))


def _with_fact(facts: Facts, fact: str, value: str) -> Facts:
    if fact == METAL_SHARE:
        share = Decimal(value)
        return replace(facts, metal_share=share, metal=facts.metal if share else NO_METAL)
    if fact in {EXCLUSION, PREFERENCE} and value == NOT_CLAIMED:
        return facts
    changed: dict[str, Any] = {fact: value}
    return replace(facts, **changed)


def _with_part(line: EntryLine, part: str, worth: Money | None) -> EntryLine:
    """Return `line` with what a part is worth; unchanged while that cannot be converted."""
    if worth is None:
        return line
    if part == METAL:
        return replace(line, facts=replace(line.facts, metal_value=worth.amount))
    values = {**line.facts.component_values, part: worth.amount}
    return replace(line, facts=replace(line.facts, component_values=values))


def write_amount(money: Money) -> str:
    """Return an amount as it is kept: "0.30 USD"."""
    return f"{money.amount:f} {money.currency}"


def read_amount(text: str) -> Money:
    """Return the amount that `write_amount` wrote."""
    figure, currency = text.split()
    return Money(Decimal(figure), currency)
