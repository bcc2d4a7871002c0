"""Puts the rows of an assessment into words for pages: the item, its working, its remarks."""

from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.assessment import Row, Working
from app.domain.customs.rates.grammar import AdValorem, Specific, Term
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
    if not row.notes:
        return ""
    joint = "" if language is Language.ZH else " "
    return joint.join(say(remark, language) for remark in row.notes)


def _base(step: Working) -> str:
    if isinstance(step.base, Money):
        places = MINOR_DIGITS.get(step.base.currency, 2)
        return number(step.base.amount, places=places)
    if isinstance(step.term, Specific):
        return f"{number(step.base)} {step.term.quantity}"
    raise TypeError(f"{step.term} cannot be put to {step.base}")


def _term(term: Term) -> str:
    if isinstance(term, AdValorem):
        return f"{number(term.percent)}%"
    per = term.quantity if term.count == _ONE else f"{number(term.count)} {term.quantity}"
    return f"{number(term.amount)} {term.currency}/{per}"
