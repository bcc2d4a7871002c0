"""Rates of exchange for an entry: what people entered, and published ones beside it."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.exchange_authorities import AUTHORITIES
from app.domain.customs.published_rates import PublishedRate, rates_taken
from app.domain.quantities.exchange import ExchangeRate
from app.persistence import published

#: No destination takes a rate that began longer before the days of an entry than this, and no
#: authority publishes further ahead.
_REACH: Final = timedelta(days=155)
_AHEAD: Final = timedelta(days=31)


def published_around(
    session: Session, currencies: Collection[str], *, day: date
) -> list[PublishedRate]:
    """Return the published rates between `currencies` that an entry about `day` may rest on."""
    return published.customs_rates(session, currencies, since=day - _REACH, until=day + _AHEAD)


def with_published(
    entered: Sequence[ExchangeRate],
    rates: Sequence[PublishedRate],
    *,
    currency: str,
    days: tuple[date, date],
) -> tuple[ExchangeRate, ...]:
    """Return `entered` with those of the published `rates` that customs in `currency` may take.

    `days` are the first and the last day that may decide: of export and of entry, none of them
    ahead of today. A pair that people entered a rate for around those days is left to them.
    """
    first, last = days
    running = [
        rate
        for rate in rates
        if rate.valid_from <= last and (rate.valid_to is None or rate.valid_to >= first)
    ]
    current = [rate for rate in entered if first - _REACH <= rate.as_of <= last]
    taken = rates_taken(running, currency=currency, authorities=AUTHORITIES, entered=current)
    return (*entered, *taken)
