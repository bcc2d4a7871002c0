"""The only bridge between two currencies: a rate with its date and its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.quantities.money import Money
from app.domain.quantities.rounding import exact


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """How many units of `quote` one unit of `base` is, on `as_of`, according to `source`."""

    base: str
    quote: str
    value: Decimal
    as_of: date
    source: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", exact(self.value))
        if self.value <= 0:
            raise ValueError(f"an exchange rate is positive, not {self.value}")

    def convert(self, money: Money) -> Money:
        """Return `money` in the other currency, in full precision."""
        if money.currency == self.base:
            return Money(money.amount * self.value, self.quote)
        if money.currency == self.quote:
            return Money(money.amount / self.value, self.base)
        raise ValueError(f"{self.base}/{self.quote} cannot convert {money.currency}")


def find_rate(rates: Iterable[ExchangeRate], *, one: str, other: str) -> ExchangeRate | None:
    """Return the newest rate between two currencies in either direction, or None."""
    pair = {one, other}
    fitting = [rate for rate in rates if {rate.base, rate.quote} == pair]
    return max(fitting, key=lambda rate: rate.as_of, default=None)
