"""A destination: its currency, its value base, the day of its rate, and its taxes and fees."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from app.domain.customs.duties.surtaxes import Surtax
from app.domain.customs.entry import Entry
from app.domain.customs.fees import NO_FEES, FeeSchedule
from app.domain.customs.taxes.facts import Floors, Tax
from app.domain.quantities.exchange import ExchangeRate, find_rate
from app.domain.sourcing import Source, Validity

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


@dataclass(frozen=True, slots=True)
class SmallEntry:
    """What an entry worth at most `limit` in value may enjoy: the warning that tells of it."""

    limit: Decimal
    warning: str
    validity: Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What the assessment of an entry needs to know of a country, its tariff aside.

    `whole_units` rounds the entered value to whole units of currency under the named source;
    `floors` drops small amounts from bases and totals. `reminders` are the codes of warnings that
    every entry gets, `foreign_importer` that for an importer from abroad.
    """

    code: str
    currency: str
    value_base: ValueBase
    exchange_day: ExchangeDay
    exchange_days_valid: int
    sources: tuple[Source, ...]
    rules_as_of: date
    whole_units: Source | None = None
    floors: Floors | None = None
    tax: Tax | None = None
    fees: FeeSchedule = NO_FEES
    surtaxes: tuple[Surtax, ...] = ()
    small_entries: tuple[SmallEntry, ...] = ()
    reminders: tuple[str, ...] = ()
    foreign_importer: str | None = None

    @property
    def programmes(self) -> tuple[str, ...]:
        """Return the programmes of its own that a person may enter a rate for."""
        taxed = (self.tax.programme,) if self.tax else ()
        return (*(surtax.programme for surtax in self.surtaxes), *taxed)


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
