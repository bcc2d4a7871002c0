"""The fee schedule 费用清单: what is to be paid, to whom, how often, and what has been paid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money, minor_unit


class FeeKind(StrEnum):
    """What a fee is for."""

    SELLING_PLAN = "selling-plan"
    SERVICE = "service"
    BOND = "bond"
    AGENT = "agent"
    REGISTRATION = "registration"
    OTHER = "other"


class FeePeriod(StrEnum):
    """How often a fee falls due; a fee by the item is told and never billed ahead."""

    ONCE = "once"
    MONTH = "month"
    YEAR = "year"
    ITEM = "item"


class PaymentMethod(StrEnum):
    """How a payment was made; a card's number is never asked for."""

    TRANSFER = "transfer"
    CARD = "card"
    WALLET = "wallet"
    BALANCE = "balance"
    OTHER = "other"


class PaidState(StrEnum):
    """What the payments on a statement come to."""

    OPEN = "open"
    PART = "part"
    PAID = "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """One fee: `amount` is for one period, of which `count` are billed."""

    kind: FeeKind
    text: Name
    payee: Name
    amount: Money
    period: FeePeriod
    count: int
    source: str

    @property
    def billed(self) -> bool:
        """Return whether the fee stands on a statement with an amount of its own."""
        return self.period is not FeePeriod.ITEM

    @property
    def total(self) -> Money:
        """Return what all billed periods come to."""
        return self.amount * (self.count if self.billed else 0)


@dataclass(frozen=True, slots=True)
class Balance:
    """What is due and what was paid in one currency."""

    due: Money
    paid: Money

    @property
    def left(self) -> Money:
        """Return what is still to be paid."""
        return self.due - self.paid


def due(fees: Iterable[Fee]) -> dict[str, Money]:
    """Return what the billed fees come to in each currency; nothing due leaves a currency out."""
    sums: dict[str, Money] = {}
    for fee in fees:
        currency = fee.amount.currency
        sums[currency] = sums.get(currency, Money.zero(currency)) + fee.total
    return {currency: amount for currency, amount in sums.items() if amount.amount}


def balances(dues: Mapping[str, Money], *, payments: Iterable[Money]) -> dict[str, Balance]:
    """Return each currency's balance; what was paid in another currency is more than was due."""
    found = {currency: Balance(amount, Money.zero(currency)) for currency, amount in dues.items()}
    for payment in payments:
        nothing = Money.zero(payment.currency)
        before = found.get(payment.currency, Balance(nothing, nothing))
        found[payment.currency] = Balance(before.due, before.paid + payment)
    return found


def paid_state(standing: Iterable[Balance]) -> PaidState:
    """Return paid when nothing is left in any currency, part paid once anything was paid."""
    rows = list(standing)
    if all(row.left.amount <= 0 for row in rows):
        return PaidState.PAID
    return PaidState.PART if any(row.paid.amount for row in rows) else PaidState.OPEN


def check_payment(
    amount: Money, *, paid_on: date, today: date, standing: Mapping[str, Balance]
) -> list[Problem]:
    """Return why a payment cannot be recorded on a statement that stands as `standing`."""
    if paid_on > today:
        return [Problem("joining-paid-ahead", "paid_on", {"today": today})]
    balance = standing.get(amount.currency)
    if balance is None:
        return [Problem("joining-paid-currency", "currency", {"currencies": sorted(standing)})]
    if balance.left < amount:
        return [Problem("joining-paid-too-much", "amount", {"left": balance.left})]
    return check_minor_unit(amount)


def check_minor_unit(amount: Money) -> list[Problem]:
    """Return a problem when nobody can pay the amount: JPY has no hundredths."""
    if amount.amount % minor_unit(amount.currency):
        return [Problem("joining-minor-unit", "amount", {"currency": amount.currency})]
    return []
