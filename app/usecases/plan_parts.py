"""The parts a plan's cost is made of, each shared out over its products."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.customs.entry import Incoterm
from app.domain.customs.valuation import WITH_FREIGHT, WITH_INSURANCE
from app.domain.freight.allocation import AllocationBasis, allocate_freight
from app.domain.quantities.money import Money, allocate, total
from app.domain.shipment.record import ShipmentRecord
from app.usecases.deals import Deal
from app.usecases.declared_lines import GoodsLine
from app.usecases.plan_duty import DutyWorking
from app.usecases.plan_entry import Passage
from app.usecases.plan_fees import FeeWorking
from app.usecases.plan_freight import ServiceOffer
from app.usecases.unit_costs import CostTable, Part, PartKind, Standing, cost_table, share_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """What one offer comes to. `freight` is in the plan's currency, None while not known.

    `insured` is False while the premium cannot be worked out. `duty` is None where nobody asked
    for an estimate, because the freight contains duty.
    """

    lines: tuple[GoodsLine, ...]
    freight: Money | None
    insured: bool
    passage: Passage
    duty: DutyWorking | None
    fees: FeeWorking

    @property
    def goods(self) -> Money:
        """Return what the goods are worth."""
        currency = self.passage.insurance.currency
        return total((line.value for line in self.lines), currency=currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One part of the cost of everything; `open` where not all of it is known."""

    kind: PartKind
    amount: Money
    standing: Standing = Standing.ADDED
    open: bool = False


def wholes(deal: Deal, working: Working) -> Iterator[Whole]:
    """Yield the parts: goods, freight, insurance, duty, tax and fees, and the programme's fees.

    What the trade term's price holds already is not added again, nor what the freight holds.
    """
    nothing = Money.zero(deal.currency)
    term = Incoterm(deal.incoterm)
    yield Whole(kind=PartKind.GOODS, amount=working.goods)
    yield Whole(
        kind=PartKind.FREIGHT,
        amount=working.freight or nothing,
        standing=Standing.IN_PRICE if term in WITH_FREIGHT else Standing.ADDED,
        open=working.freight is None,
    )
    if working.passage.insurance.amount or not working.insured:
        yield Whole(
            kind=PartKind.INSURANCE,
            amount=working.passage.insurance,
            standing=Standing.IN_PRICE if term in WITH_INSURANCE else Standing.ADDED,
            open=not working.insured,
        )
    yield from _customs(deal, working.duty)
    if working.fees.asked:
        yield Whole(
            kind=PartKind.PROGRAMME_FEES,
            amount=working.fees.amount,
            open=bool(working.fees.missing),
        )


def _customs(deal: Deal, duty: DutyWorking | None) -> Iterator[Whole]:
    nothing = Money.zero(deal.currency)
    standing = Standing.IN_PRICE if deal.incoterm == Incoterm.DDP else Standing.ADDED
    if duty is None or duty.included:
        standing = Standing.IN_FREIGHT
    answer, exchange = (duty.assessment, duty.exchange) if duty else (None, None)
    if answer is None or exchange is None:
        for kind in (PartKind.DUTY, PartKind.TAX_AND_FEES):
            yield Whole(kind=kind, amount=nothing, standing=standing, open=True)
        return
    totals = answer.totals
    yield Whole(
        kind=PartKind.DUTY,
        amount=exchange.convert(totals.duty).rounded(),
        standing=standing,
        open=any(row.status.open for line in answer.lines for row in line.rows),
    )
    yield Whole(
        kind=PartKind.TAX_AND_FEES,
        amount=exchange.convert(totals.payable - totals.duty).rounded(),
        standing=standing,
        open=any(row.status.open for row in answer.entry_rows),
    )


def freight_shares(
    freight: Money | None,
    *,
    chosen: ServiceOffer,
    records: Sequence[ShipmentRecord],
    by: AllocationBasis,
) -> Mapping[str, Money]:
    """Return each SKU's freight: shared among shipments as billed, then within each.

    Nothing is shared of a freight that is not known.
    """
    if freight is None:
        return {}
    parts = allocate(freight, weights=[offer.total.amount for offer in chosen.offers])
    shares: dict[str, Money] = {}
    for record, part in zip(records, parts, strict=True):
        found = allocate_freight(
            part,
            rows=record.cartons,
            goods={goods.sku: goods for goods in record.goods},
            by=by,
            basis=chosen.line.basis,
        )
        for sku, share in found.items():
            shares[sku] = shares.get(sku, Money.zero(freight.currency)) + share
    return shares


def plan_table(deal: Deal, *, working: Working, shares: Mapping[str, Money]) -> CostTable:
    """Return what each product costs, part by part; `shares` are those of the freight."""
    parts = [_part(whole, working=working, shares=shares) for whole in wholes(deal, working)]
    units = {line.goods.sku: line.units for line in working.lines}
    return cost_table(units, parts=parts, currency=deal.currency)


def _part(whole: Whole, *, working: Working, shares: Mapping[str, Money]) -> Part:
    everything = frozenset(line.goods.sku for line in working.lines)
    values = {line.goods.sku: line.value for line in working.lines}
    answer = working.duty.assessment if working.duty else None
    open_for = everything if whole.open else frozenset[str]()
    match whole.kind:
        case PartKind.GOODS:
            found: Mapping[str, Money] = values
        case PartKind.FREIGHT:
            found = shares
        case PartKind.PROGRAMME_FEES:
            found = working.fees.shares
            open_for = frozenset(row.sku for row in working.fees.missing)
            open_for = everything if "" in open_for else open_for
        case _ if not whole.amount.amount and answer is None:
            found = {}
        case _:
            found = share_out(whole.amount, weights=_weights(whole.kind, working, values))
    if whole.kind is PartKind.DUTY and answer is not None:
        lines = (line for line in answer.lines if any(row.status.open for row in line.rows))
        skus = working.duty.skus if working.duty else {}
        open_for = frozenset(skus[line.id] for line in lines) if whole.open else open_for
    return Part(kind=whole.kind, shares=found, open_for=open_for, standing=whole.standing)


def _weights(
    kind: PartKind, working: Working, values: Mapping[str, Money]
) -> Mapping[str, Decimal]:
    answer = working.duty.assessment if working.duty else None
    if kind is PartKind.INSURANCE or working.duty is None or answer is None:
        return {sku: value.amount for sku, value in values.items()}
    duty, found = working.duty, dict.fromkeys(values, Decimal(0))
    for line in answer.lines:
        owed = duty.line_duty(line) if kind is PartKind.DUTY else line.customs_value
        found[duty.skus[line.id]] += owed.amount
    return found
