"""Rates that people entered, for tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.programme.fees import FeeUnit
from app.usecases import enter_rates
from app.usecases.enter_rates import NewDutyRate, NewExchange
from app.usecases.programme_fees.stating import Statement, state_fee
from tests.factories.people import Member

TODAY = date(2026, 11, 22)


def a_rate_of_exchange(member: Member, value: str = "7.1284", **facts: Any) -> None:
    """Keep the yuan to the dollar of the day before, unless `facts` say otherwise."""
    usual = {"base": "USD", "quote": "CNY", "as_of": date(2026, 11, 21), "source": "Bank of China"}
    new = NewExchange(value=Decimal(value), **{**usual, **facts})
    with member.session() as session:
        refused = enter_rates.enter_exchange(session, new, person_id=member.person_id, today=TODAY)
        assert refused == []


def a_duty_rate(member: Member, rate: str = "4%", **facts: Any) -> None:
    """Keep a normal rate of the earphones in the United States, unless `facts` say otherwise."""
    usual = {
        "destination": "US",
        "code": "8518302000",
        "programme": "mfn",
        "source": "broker's letter",
    }
    new = NewDutyRate(rate=rate, **{**usual, **facts})
    with member.session() as session:
        refused = enter_rates.enter_duty_rate(session, new, person_id=member.person_id)
        assert refused == []


def a_programme_fee(member: Member, amount: str = "0", **facts: Any) -> None:
    """Keep that Amazon asks nothing for placing a unit, unless `facts` say otherwise."""
    usual = {
        "programme": "fba-us",
        "kind": "placement",
        "currency": "USD",
        "unit": FeeUnit.UNIT,
        "source": "fee preview of 2026-11-20",
    }
    said = Statement(amount=Decimal(amount), **{**usual, **facts})
    with member.session() as session:
        assert state_fee(session, said, row=None, person_id=member.person_id) == []
