"""What a unit of each product costs when it lies in the warehouse; parts sum to the whole exactly.

An amount that is not known is never taken for nothing: its part stays open, and so does the sum.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.quantities.money import Money, allocate, total


class PartKind(StrEnum):
    """What a part of the cost is paid for, in the order of a table."""

    GOODS = "goods"
    FREIGHT = "freight"
    INSURANCE = "insurance"
    DUTY = "duty"
    TAX_AND_FEES = "tax-and-fees"
    PROGRAMME_FEES = "programme-fees"


class Standing(StrEnum):
    """Where a part is paid: on its own, or already inside another part's price."""

    ADDED = "added"
    IN_PRICE = "in-price"
    IN_FREIGHT = "in-freight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the cost of everything, with each product's share by SKU.

    `open_for` are the SKUs whose share is not known in full. Only an ADDED part counts.
    """

    kind: PartKind
    shares: Mapping[str, Money] = field(default_factory=dict)
    open_for: frozenset[str] = frozenset()
    standing: Standing = Standing.ADDED


@dataclass(frozen=True, slots=True)
class Share:
    """A product's share of one part: for all its units, and for one; `open` where more may come."""

    amount: Money
    per_unit: Money
    open: bool
    standing: Standing

    @property
    def unknown(self) -> bool:
        """Return whether nothing at all is known of it."""
        return self.open and not self.amount.amount


@dataclass(frozen=True, slots=True)
class ProductCost:
    """One product: its units, its share of each part, and their sums."""

    sku: str
    units: int
    shares: Mapping[PartKind, Share]
    amount: Money
    per_unit: Money

    @property
    def open(self) -> bool:
        """Return whether the sums are the least it can be."""
        return any(share.open for share in self.shares.values())


@dataclass(frozen=True, slots=True)
class CostTable:
    """Every product of the plan, the kinds of parts there are, and their sums."""

    kinds: tuple[PartKind, ...]
    products: tuple[ProductCost, ...]
    currency: str

    @property
    def amount(self) -> Money:
        """Return what everything costs, as far as known."""
        return total((each.amount for each in self.products), currency=self.currency)

    @property
    def open(self) -> bool:
        """Return whether the sum is the least it can be."""
        return any(each.open for each in self.products)

    def of(self, kind: PartKind) -> Money:
        """Return the sum of one part, as far as known."""
        amounts = (each.shares[kind].amount for each in self.products)
        return total(amounts, currency=self.currency)

    def open_in(self, kind: PartKind) -> bool:
        """Return whether one part is not known in full."""
        return any(each.shares[kind].open for each in self.products)

    def standing(self, kind: PartKind) -> Standing:
        """Return where a part is paid."""
        return self.products[0].shares[kind].standing


def share_out(whole: Money, *, weights: Mapping[str, Decimal]) -> dict[str, Money]:
    """Return each SKU's part of `whole` by its weight, in payable units that sum to it."""
    skus = sorted(weights)
    parts = allocate(whole, weights=[weights[sku] for sku in skus])
    return dict(zip(skus, parts, strict=True))


def cost_table(units: Mapping[str, int], *, parts: Sequence[Part], currency: str) -> CostTable:
    """Return what each product costs, for all its units and for one."""
    products = tuple(
        _product(sku, count, parts=parts, currency=currency) for sku, count in units.items()
    )
    return CostTable(tuple(part.kind for part in parts), products, currency)


def _product(sku: str, units: int, *, parts: Sequence[Part], currency: str) -> ProductCost:
    nothing = Money.zero(currency)
    counted = [part for part in parts if part.standing is Standing.ADDED]
    amounts = {part.kind: part.shares.get(sku, nothing) for part in counted}
    amount = total(amounts.values(), currency=currency)
    per_unit = Money(amount.amount / units, currency).rounded()
    each = allocate(per_unit, weights=[share.amount for share in amounts.values()])
    singles = dict(zip(amounts, each, strict=True))
    shares = {
        part.kind: Share(
            amount=amounts.get(part.kind, nothing),
            per_unit=singles.get(part.kind, nothing),
            open=part.standing is Standing.ADDED and sku in part.open_for,
            standing=part.standing,
        )
        for part in parts
    }
    return ProductCost(sku, units, shares, amount, per_unit)
