"""What an answer that was kept says, in both languages."""

from decimal import Decimal

from app.catalogue.tariffs.uses import use_name
from app.domain.customs.rates.parts import part_name
from app.domain.customs.rates.quantity_names import quantity_name
from app.domain.problems import Problem
from app.usecases.duty_answers import facts
from app.wording.territories import territory_name

_NOT_CLAIMED = frozenset({facts.EXCLUSION, facts.PREFERENCE})


def told(fact: str, value: str) -> Problem:
    """Return the sentence that tells the `value` of a `fact`."""
    kind, _, of = fact.partition(":")
    if fact.startswith(facts.QUANTITY):
        params = {"value": Decimal(value), "unit": quantity_name(of)}
    elif fact.startswith(facts.PART):
        params = {"value": facts.read_amount(value), "part": part_name(of)}
    elif fact in _NOT_CLAIMED and value == facts.NOT_CLAIMED:
        return Problem(f"duty-fact-no-{kind}")
    elif fact == facts.TAX_CATEGORY:
        return Problem(f"duty-fact-tax-{value}")
    elif value in {facts.ELSEWHERE, facts.OTHER_USE}:
        return Problem(f"duty-fact-{kind}-other")
    else:
        params = {"value": _value(fact, value)}
    return Problem(f"duty-fact-{kind}", params=params)


def _value(fact: str, value: str) -> object:
    match fact:
        case facts.METAL_SHARE:
            return Decimal(value)
        case facts.MELTED:
            return territory_name(value)
        case facts.USE:
            return use_name(value)
        case _:
            return value
