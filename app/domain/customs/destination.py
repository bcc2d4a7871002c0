"""How a destination values goods: its currency, what belongs to the value, and the rate's date."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from app.domain.customs.entry import Entry
from app.domain.quantities.exchange import ExchangeRate, find_rate
from app.domain.sourcing import Source

_WEDNESDAY = 2


class ValueBase(StrEnum):
    """Whether freight and insurance to the border belong to the customs value."""

    FOB = "FOB"
    CIF = "CIF"


class ExchangeDay(StrEnum):
    """Which day's rate of exchange an authority takes."""

    EXPORT = "export"
    ENTRY = "entry"
    PENULTIMATE_WEDNESDAY = "penultimate Wednesday of the month before"
    WEEK_BEFORE_LAST = "the week before last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What the valuation of an entry needs to know of a country.

    `whole_units` rounds the entered value to whole units of currency under the named source.
    `tax` is the programme of the tax that its rules, where not in the data, leave unknown.
    """

    code: str
    currency: str
    value_base: ValueBase
    exchange_day: ExchangeDay
    exchange_days_valid: int
    sources: tuple[Source, ...]
    rules_as_of: date
    whole_units: Source | None = None
    tax: str | None = None


def exchange_day(destination: Destination, *, entry: Entry) -> date | None:
    """Return the day whose rate converts `entry`; None when it needs a date not given."""
    day = entry.entry_date
    match destination.exchange_day:
        case ExchangeDay.EXPORT:
            return entry.export_date
        case ExchangeDay.ENTRY:
            return day
        case ExchangeDay.PENULTIMATE_WEDNESDAY:
            last = day.replace(day=1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - _WEDNESDAY) % 7 + 7)
        case ExchangeDay.WEEK_BEFORE_LAST:
            sunday = day - timedelta(days=(day.weekday() + 1) % 7)
            return sunday - timedelta(days=8)
        case unheard_of:
            assert_never(unheard_of)


def rate_between(destination: Destination, *, entry: Entry, currency: str) -> ExchangeRate | None:
    """Return the newest usable rate between `currency` and the destination's, or None.

    Usable is a rate of the destination's day, or published within its days of validity before.
    """
    day = exchange_day(destination, entry=entry)
    if currency == destination.currency:
        return ExchangeRate(currency, currency, Decimal(1), entry.entry_date, "")
    if day is None:
        return None
    oldest = day - timedelta(days=destination.exchange_days_valid)
    usable = [rate for rate in entry.exchange_rates if oldest <= rate.as_of <= day]
    return find_rate(usable, one=currency, other=destination.currency)
