"""Customs bonds: what cannot be, and what customs is likely to refuse."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.bonds import bond_rules
from app.domain.enrolment.bonds import BondFacts, BondKind, check_bond
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from tests.factories.joining import BOND

RULE = bond_rules()["US"]


def found(bond: BondFacts) -> list[tuple[str, str, bool]]:
    problems: list[Problem] = check_bond(bond, rule=RULE)
    return [(problem.code, problem.field, problem.blocking) for problem in problems]


def test_a_continuous_bond_of_the_usual_amount_passes() -> None:
    assert found(BOND) == []


@pytest.mark.parametrize(
    ("bond", "problem"),
    [
        (replace(BOND, valid_to=None), ("joining-bond-open", "valid_to", True)),
        (
            replace(BOND, valid_to=date(2026, 10, 31)),
            ("joining-bond-backwards", "valid_to", True),
        ),
        (
            replace(BOND, amount=Money(Decimal(50_000), "CNY")),
            ("joining-bond-currency", "currency", True),
        ),
        (
            replace(BOND, amount=Money(Decimal("49999.99"), "USD")),
            ("joining-bond-small", "amount", False),
        ),
    ],
)
def test_the_wrong_part_is_named(bond: BondFacts, problem: tuple[str, str, bool]) -> None:
    assert found(bond) == [problem]


def test_a_single_bond_may_be_small_and_name_no_last_day() -> None:
    single = replace(BOND, kind=BondKind.SINGLE, amount=Money(Decimal(1200), "USD"), valid_to=None)
    assert found(single) == []
    assert found(replace(single, valid_to=BOND.valid_from)) == []
