"""Fees are stated, corrected and taken away; one that contradicts what is known is refused."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.programme.fees import FeeUnit
from app.persistence.programme_fees import fee_rows, fees_entered
from app.usecases.programme_fees.stating import Statement, remove_fee, state_fee
from tests.factories.people import Member


def said(**facts: Any) -> Statement:
    usual: dict[str, Any] = {
        "programme": "fba-us", "kind": "placement", "amount": Decimal("0.27"), "currency": "USD",
        "unit": FeeUnit.UNIT, "source": "fee preview",
    }  # fmt: skip
    return Statement(**{**usual, **facts})


def test_a_fee_is_stated_corrected_and_removed(member: Member) -> None:
    with member.session() as session:
        assert state_fee(session, said(), row=None, person_id=member.person_id) == []
        (row,) = fee_rows(session)
        changed = said(amount=Decimal("0.30"), valid_from=date(2026, 1, 1))
        assert state_fee(session, changed, row=row, person_id=member.person_id) == []
        (fee,) = fees_entered(session, programme="fba-us")
        assert (fee.amount, fee.validity.valid_from) == (Decimal("0.30"), date(2026, 1, 1))
        remove_fee(session, row)
        assert fee_rows(session) == []


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (
            {"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)},
            "programme-fee-days",
        ),
        ({"kind": "prep"}, "programme-fee-ended"),
        ({"kind": "prep", "valid_to": date(2026, 6, 1)}, "programme-fee-ended"),
    ],
)
def test_days_that_cannot_be_are_refused(member: Member, facts: dict[str, Any], code: str) -> None:
    with member.session() as session:
        (problem,) = state_fee(session, said(**facts), row=None, person_id=member.person_id)
    assert (problem.code, problem.field) == (code, "valid_to")


@pytest.mark.parametrize(
    "facts",
    [{"kind": "prep", "valid_to": date(2025, 12, 31)}, {"kind": "prep", "programme": "wfs"}],
)
def test_what_ended_can_be_stated_for_its_days_and_elsewhere(
    member: Member, facts: dict[str, Any]
) -> None:
    with member.session() as session:
        assert state_fee(session, said(**facts), row=None, person_id=member.person_id) == []
