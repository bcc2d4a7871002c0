"""Puts the rows of an assessment into words for pages: the item, its working, its remarks."""

from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.assessment import Row, Working
from app.domain.customs.rates import AdValorem, Specific, Term
from app.domain.naming import Language, Name
from app.domain.quantities.money import MINOR_DIGITS, Money
from app.wording.figures import number
from app.wording.problems import say

_ONE: Final = Decimal(1)


def item_name(row: Row) -> Name:
    """Return what `row` is called: its measure's or fee's own name, else its programme's."""
    return row.name or PROGRAMME_NAMES[row.programme]


def working_text(row: Row) -> str:
    """Return how the amount came about, such as "14,400.00 × 7.5%"; empty where nothing did."""
    return " + ".join(f"{_base(step)} × {_term(step.term)}" for step in row.working)


def remarks_text(row: Row, language: Language) -> str:
    """Return the remarks beside `row` in `language`, one after the other."""
    joint = "" if language is Language.ZH else " "
    return joint.join(say(remark, language) for remark in row.notes)


def _base(step: Working) -> str:
    match step.base, step.term:
        case Money(amount=amount, currency=currency), _:
            return number(amount, places=MINOR_DIGITS.get(currency, 2))
        case Decimal() as quantity, Specific(unit=unit):
            return f"{number(quantity)} {unit}"
        case base, term:
            raise TypeError(f"{term} cannot be put to {base}")


def _term(term: Term) -> str:
    match term:
        case AdValorem(percent=percent):
            return f"{number(percent)}%"
        case Specific(amount=amount, currency=currency, unit=unit, count=count):
            per = unit if count == _ONE else f"{number(count)} {unit}"
            return f"{number(amount)} {currency}/{per}"
