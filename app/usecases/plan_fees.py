"""What the selling programme asks of a plan's goods, by the fees that people entered.

A fee that everybody owes and nobody entered is missing, never nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.catalogue.programme_fees import fee_kinds
from app.domain.freight.cartons import volume
from app.domain.programme.fees import Fee, FeeKind, FeeUnit, fees_on
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.usecases.deals import Deal
from app.usecases.declared_lines import GoodsLine
from app.usecases.plan_known import Known
from app.usecases.unit_costs import share_out


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRow:
    """One fee put to the goods: of one product, or of all when `sku` is empty.

    `amount` is in the plan's currency, None where no amount or no rate of exchange is known.
    """

    kind: FeeKind
    fee: Fee | None
    quantity: Decimal
    amount: Money | None
    sku: str = ""

    @property
    def counted(self) -> bool:
        """Return whether it is part of the landed cost."""
        return self.kind.counted


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeWorking:
    """Every fee of the plan, and what each product bears of those that count."""

    rows: tuple[FeeRow, ...]
    shares: dict[str, Money]
    currency: str

    @property
    def amount(self) -> Money:
        """Return what is known of the fees that count."""
        return total(self.shares.values(), currency=self.currency)

    @property
    def missing(self) -> tuple[FeeRow, ...]:
        """Return the fees that count and whose amount is not known."""
        return tuple(row for row in self.rows if row.counted and row.amount is None)

    @property
    def beside(self) -> tuple[FeeRow, ...]:
        """Return the fees that are told beside the cost."""
        return tuple(row for row in self.rows if not row.counted)

    @property
    def asked(self) -> bool:
        """Return whether any fee adds to the cost, or may."""
        return bool(self.missing or self.amount.amount)


def work_out_fees(deal: Deal, *, lines: Sequence[GoodsLine], known: Known) -> FeeWorking:
    """Return the fees of the day the goods are ready."""
    rows = [row for kind in fee_kinds().values() for row in _of_kind(kind, deal, lines, known)]
    units = {line.goods.sku: Decimal(line.units) for line in lines}
    nothing = Money.zero(deal.currency)
    shares = dict.fromkeys(units, nothing)
    for row in rows:
        if not row.counted or row.amount is None:
            continue
        parts = {row.sku: row.amount} if row.sku else share_out(row.amount, weights=units)
        for sku, part in parts.items():
            shares[sku] += part
    return FeeWorking(rows=tuple(rows), shares=shares, currency=deal.currency)


def _of_kind(
    kind: FeeKind, deal: Deal, lines: Sequence[GoodsLine], known: Known
) -> Iterator[FeeRow]:
    if kind.code == "placement" and deal.placement_fee is not None:
        yield from _rows_of(kind, [deal.placement_fee], deal=deal, lines=lines, known=known)
        return
    fees = [fee for fee in known.fees if fee.programme == deal.programme]
    found: dict[str, tuple[Fee, ...]] = {
        line.goods.sku: fees_on(fees, kind=kind.code, day=deal.ready_on, weight=_weight(line))
        for line in lines
    }
    whole = [fee for fees in found.values() for fee in fees if fee.unit is not FeeUnit.UNIT]
    yield from _rows_of(kind, list(dict.fromkeys(whole)), deal=deal, lines=lines, known=known)
    wanted = kind.expected and deal.programme in kind.programmes
    wanted = wanted and kind.validity.covers(deal.ready_on)
    for line in lines:
        each = [fee for fee in found[line.goods.sku] if fee.unit is FeeUnit.UNIT]
        yield from _rows_of(kind, each, deal=deal, lines=[line], known=known)
        if wanted and not found[line.goods.sku]:
            yield FeeRow(
                kind=kind, fee=None, quantity=Decimal(line.units), amount=None, sku=line.goods.sku
            )


def _rows_of(
    kind: FeeKind, fees: Sequence[Fee], *, deal: Deal, lines: Sequence[GoodsLine], known: Known
) -> Iterator[FeeRow]:
    for fee in fees:
        quantity = _quantity(fee.unit, deal=deal, lines=lines)
        yield FeeRow(
            kind=kind,
            fee=fee,
            quantity=quantity,
            amount=known.converted(fee.price * quantity, deal.currency),
            sku=lines[0].goods.sku if len(lines) == 1 and fee.unit is FeeUnit.UNIT else "",
        )


def _quantity(unit: FeeUnit, *, deal: Deal, lines: Sequence[GoodsLine]) -> Decimal:
    groups = [group for consignment in deal.consignments for group in consignment.groups]
    match unit:
        case FeeUnit.UNIT:
            return Decimal(sum(line.units for line in lines))
        case FeeUnit.CARTON:
            return Decimal(sum(group.count for group in groups))
        case FeeUnit.SHIPMENT:
            return Decimal(len(deal.consignments))
        case FeeUnit.PLAN:
            return Decimal(1)
        case FeeUnit.CUBIC_METRE_MONTH:
            return volume(groups).cubic_metres


def _weight(line: GoodsLine) -> Weight | None:
    return Weight(line.goods.net_weight_g) if line.goods.net_weight_g else None
