"""Money is an exact amount with its currency; two currencies never meet without a rate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.quantities.rounding import Rounding, exact
from app.domain.quantities.sharing import shares

#: Digits after the point that a currency is paid in, where not two (ISO 4217).
MINOR_DIGITS: Final = {"JPY": 0, "KRW": 0, "VND": 0}


class CurrencyMismatchError(ValueError):
    """Two amounts of different currencies were added or compared."""


def minor_unit(currency: str) -> Decimal:
    """Return the smallest amount payable in `currency`, such as 0.01 for USD and 1 for JPY."""
    return Decimal(1).scaleb(-MINOR_DIGITS.get(currency, 2))


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency (ISO 4217 code); full precision until rounded by name."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "amount", exact(self.amount))

    @classmethod
    def zero(cls, currency: str) -> "Money":
        """Return nothing, in `currency`."""
        return cls(Decimal(0), currency)

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> "Money":
        return Money(self.amount * exact(factor), self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.amount < other.amount

    def __le__(self, other: "Money") -> bool:
        self._same(other)
        return self.amount <= other.amount

    def rounded(self, *, how: Rounding = Rounding.HALF_UP) -> "Money":
        """Return the amount in payable units of its currency."""
        return Money(how.to(self.amount, step=minor_unit(self.currency)), self.currency)

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatchError(f"{self.currency} met {other.currency}")


def total(amounts: Iterable[Money], *, currency: str) -> Money:
    """Return the sum in `currency`; an empty sum is zero."""
    return sum(amounts, Money.zero(currency))


def allocate(whole: Money, *, weights: Sequence[Decimal | int]) -> list[Money]:
    """Split `whole` by `weights` so that the parts, in payable units, sum to it exactly.

    `whole` must already be in payable units; remainders go as `shares` lets them.
    """
    unit = minor_unit(whole.currency)
    units = whole.amount / unit
    if units != units.to_integral_value():
        raise ValueError(f"{whole.amount} {whole.currency} is not in payable units")
    return [Money(part * unit, whole.currency) for part in shares(int(units), weights=weights)]
