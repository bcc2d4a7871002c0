"""The fee schedule 费用清单: what is to be paid, to whom, how often, and what has been paid."""

from enum import StrEnum


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
