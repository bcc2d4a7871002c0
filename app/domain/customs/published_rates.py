"""Rates of exchange as a publisher states them, and which of them a destination's customs takes."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRate:
    """How many `quote` one `base` is from `valid_from` on; without `valid_to`, until the next."""

    source: str
    base: str
    quote: str
    value: Decimal
    valid_from: date
    valid_to: date | None = None

    @property
    def pair(self) -> frozenset[str]:
        """Return its two currencies."""
        return frozenset({self.base, self.quote})

    @property
    def rate(self) -> ExchangeRate:
        """Return it as a bridge between its currencies."""
        return ExchangeRate(self.base, self.quote, self.value, self.valid_from, self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFile:
    """A file of rates as read; `refused` says which of its rows could not be, and why."""

    format: str
    rates: tuple[PublishedRate, ...]
    refused: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Authority:
    """A publisher whose rates are the customs rates wherever goods are valued in `currency`."""

    source: str
    currency: str


def rates_taken(
    published: Iterable[PublishedRate],
    *,
    currency: str,
    authorities: Collection[Authority],
    entered: Iterable[ExchangeRate] = (),
) -> Iterator[ExchangeRate]:
    """Yield what customs that values in `currency` can take of `published`.

    A pair that somebody entered a rate for is left to that. A publisher that is the authority for
    another currency only is not taken; one that is nobody's stands in where the own says nothing.
    """
    known = {frozenset({rate.base, rate.quote}) for rate in entered}
    own = {each.source for each in authorities if each.currency == currency}
    foreign = {each.source for each in authorities} - own
    usable = [r for r in published if r.source not in foreign and r.pair not in known]
    official = {rate.pair for rate in usable if rate.source in own}
    return (r.rate for r in usable if r.source in own or r.pair not in official)
