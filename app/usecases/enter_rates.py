"""Keeping what people know better than the data: duty rates and rates of exchange, with sources."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.duties.liabilities import NORMAL_RATE, ON_TOP
from app.domain.customs.rates.grammar import Unparsed, parse_rate
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence import costs
from app.persistence.tables.costs import EnteredExchangeRate, EnteredRate
from app.persistence.tables.foundation import now
from app.usecases.landed_cost import tariffs

_CHINESE: Final = "CNY"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDutyRate:
    """A duty rate in the schedule's own grammar, for one code at one destination."""

    destination: str
    code: str
    programme: str
    rate: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExchange:
    """How many `quote` one `base` was on a day."""

    base: str
    quote: str
    value: Decimal
    as_of: date
    source: str


def programmes(destination: str) -> dict[str, Name]:
    """Return what a duty rate can be entered for at `destination`, by the programme's word."""
    tariff = tariffs().get(destination)
    own = tariff.programmes if tariff else ()
    return {word: PROGRAMME_NAMES[word] for word in (NORMAL_RATE, *own, *ON_TOP)}


def pair(one: str, other: str) -> tuple[str, str]:
    """Return two currencies as a rate between them is usually quoted: any in yuan, base first."""
    return (other, one) if one == _CHINESE else (one, other)


def enter_duty_rate(session: Session, new: NewDutyRate, *, person_id: int) -> list[Problem]:
    """Keep a duty rate in place of an earlier one for the same code and programme."""
    parsed = parse_rate(new.rate)
    if isinstance(parsed, Unparsed):
        return [Problem("customs-rate-unread", "rate")]
    if new.programme not in programmes(new.destination):
        return [Problem("cost-programme-unknown", "programme")]
    key = {"destination": new.destination, "hs_code": new.code, "programme": new.programme}
    row = costs.duty_rate_row(session, **key)
    if row is None:
        row = EnteredRate(**key)
        session.add(row)
    row.rate, row.source = parsed.text, new.source
    row.entered_by_id, row.created_at = person_id, now()
    session.commit()
    return []


def enter_exchange(
    session: Session, new: NewExchange, *, person_id: int, today: date
) -> list[Problem]:
    """Keep a rate of exchange in place of an earlier one for the same day."""
    if new.as_of > today:
        return [Problem("cost-exchange-ahead", "as_of", {"today": today})]
    key = {"base": new.base, "quote": new.quote, "as_of": new.as_of}
    row = costs.exchange_row(session, **key)
    if row is None:
        row = EnteredExchangeRate(**key)
        session.add(row)
    row.value, row.source = new.value, new.source
    row.entered_by_id, row.created_at = person_id, now()
    session.commit()
    return []


def remove_duty_rate(session: Session, rate_id: int) -> bool:
    """Take a duty rate away; return whether there was one."""
    return _remove(session, costs.duty_rate_row(session, id=rate_id))


def remove_exchange(session: Session, rate_id: int) -> bool:
    """Take a rate of exchange away; return whether there was one."""
    return _remove(session, costs.exchange_row(session, id=rate_id))


def _remove(session: Session, row: EnteredRate | EnteredExchangeRate | None) -> bool:
    if row is None:
        return False
    session.delete(row)
    session.commit()
    return True
