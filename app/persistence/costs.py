"""Questions asked of the rates that people entered: duty by code, and rates of exchange."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.quantities.exchange import ExchangeRate
from app.persistence.tables.accounts import Person
from app.persistence.tables.costs import EnteredExchangeRate, EnteredRate


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRate:
    """A duty rate as somebody entered it. `code` is the tariff code, digits only."""

    id: int
    destination: str
    code: str
    programme: str
    rate: str
    source: str
    entered_by: str
    entered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A rate of exchange as somebody entered it."""

    id: int
    rate: ExchangeRate
    entered_by: str
    entered_at: datetime


def duty_rates(session: Session, *, destination: str, codes: Collection[str]) -> list[DutyRate]:
    """Return what was entered for these codes at one destination, oldest first."""
    rows = session.execute(
        select(EnteredRate, Person.name)
        .outerjoin(Person, Person.id == EnteredRate.entered_by_id)
        .where(EnteredRate.destination == destination, EnteredRate.hs_code.in_(codes))
        .order_by(EnteredRate.id)
    )
    return [
        DutyRate(
            id=row.id,
            destination=row.destination,
            code=row.hs_code,
            programme=row.programme,
            rate=row.rate,
            source=row.source,
            entered_by=name or "",
            entered_at=row.created_at,
        )
        for row, name in rows
    ]


def exchanges(session: Session) -> list[Exchange]:
    """Return all rates of exchange that were entered, newest first."""
    rows = session.execute(
        select(EnteredExchangeRate, Person.name)
        .outerjoin(Person, Person.id == EnteredExchangeRate.entered_by_id)
        .order_by(EnteredExchangeRate.as_of.desc(), EnteredExchangeRate.id.desc())
    )
    return [
        Exchange(
            id=row.id,
            rate=ExchangeRate(row.base, row.quote, row.value, row.as_of, row.source),
            entered_by=name or "",
            entered_at=row.created_at,
        )
        for row, name in rows
    ]


def duty_rate_row(session: Session, **key: Any) -> EnteredRate | None:
    """Return the one row of that id, or of that destination, code and programme."""
    return session.scalar(select(EnteredRate).filter_by(**key))


def exchange_row(session: Session, **key: Any) -> EnteredExchangeRate | None:
    """Return the one row of that id, or of that pair and day."""
    return session.scalar(select(EnteredExchangeRate).filter_by(**key))
