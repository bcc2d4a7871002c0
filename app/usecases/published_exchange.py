"""Rates of exchange for an entry: what people entered, and published ones beside it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.exchange_authorities import AUTHORITIES
from app.domain.customs.published_rates import rates_taken
from app.domain.quantities.exchange import ExchangeRate
from app.persistence import published

#: No destination takes a rate that began longer before the days of an entry than this.
_REACH: Final = timedelta(days=155)


def with_published(
    session: Session,
    entered: Sequence[ExchangeRate],
    *,
    currency: str,
    days: tuple[date, date],
) -> tuple[ExchangeRate, ...]:
    """Return `entered` with the published rates that customs valuing in `currency` may take.

    `days` are the first and the last day that may decide: of export and of entry, none of them
    ahead of today. A pair that people entered a rate for around those days is left to them.
    """
    first, last = days
    found = published.customs_rates(session, currency, since=first - _REACH, until=last)
    running = [rate for rate in found if rate.valid_to is None or rate.valid_to >= first]
    current = [rate for rate in entered if first - _REACH <= rate.as_of <= last]
    taken = rates_taken(running, currency=currency, authorities=AUTHORITIES, entered=current)
    return (*entered, *taken)
