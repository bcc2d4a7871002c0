"""The parts a plan's cost is made of, each shared out over its products."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.domain.customs.assessment import Totals
from app.domain.customs.entry import Incoterm
from app.domain.customs.valuation import WITH_FREIGHT, WITH_INSURANCE
from app.domain.freight.allocation import AllocationBasis, allocate_freight
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, allocate
from app.domain.shipment.record import ShipmentRecord
from app.persistence.tables.plans import Plan
from app.usecases.plan_duty import DutyWorking
from app.usecases.plan_entry import GoodsLine, Passage
from app.usecases.plan_freight import ServiceOffer
from app.usecases.unit_costs import CostTable, Part, PartKind, Standing, cost_table, share_out


def freight_shares(
    freight: Money | None,
    *,
    chosen: ServiceOffer,
    records: Sequence[ShipmentRecord],
    by: AllocationBasis,
) -> Mapping[str, Money] | None:
    """Return each SKU's freight: shared among shipments as billed, then within each.

    None stands for a freight that is not known.
    """
    if freight is None:
        return None
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


def plan_table(
    plan: Plan,
    *,
    lines: Sequence[GoodsLine],
    shares: Mapping[str, Money] | None,
    passage: Passage,
    duty: DutyWorking,
) -> CostTable:
    """Return what each product costs: goods, freight, insurance, duty, and tax and fees.

    What the trade term's price holds already is not added again, nor what the freight holds.
    """
    everything = frozenset(line.goods.sku for line in lines)
    term = Incoterm(plan.incoterm)
    values = {line.goods.sku: line.value for line in lines}
    parts = [
        Part(kind=PartKind.GOODS, shares=values),
        Part(
            kind=PartKind.FREIGHT,
            shares=shares or {},
            open_for=everything if shares is None else frozenset(),
            standing=Standing.IN_PRICE if term in WITH_FREIGHT else Standing.ADDED,
        ),
    ]
    if passage.insurance.amount:
        weights = {sku: value.amount for sku, value in values.items()}
        parts.append(
            Part(
                kind=PartKind.INSURANCE,
                shares=share_out(passage.insurance, weights=weights),
                standing=Standing.IN_PRICE if term in WITH_INSURANCE else Standing.ADDED,
            )
        )
    return cost_table(
        {line.goods.sku: line.units for line in lines},
        parts=[*parts, *_customs_parts(plan, lines=lines, duty=duty)],
        currency=plan.currency,
    )


def _customs_parts(plan: Plan, *, lines: Sequence[GoodsLine], duty: DutyWorking) -> list[Part]:
    kinds = (PartKind.DUTY, PartKind.TAX_AND_FEES)
    everything = frozenset(line.goods.sku for line in lines)
    standing = Standing.IN_PRICE if plan.incoterm == Incoterm.DDP else Standing.ADDED
    if duty.included:
        standing = Standing.IN_FREIGHT
    answer, exchange = duty.assessment, duty.exchange
    if answer is None or exchange is None:
        return [Part(kind=kind, open_for=everything, standing=standing) for kind in kinds]
    duties = {line.id: duty.line_duty(line).amount for line in answer.lines}
    values = {line.id: line.customs_value.amount for line in answer.lines}
    fees = Totals.of(answer.entry_rows, currency=answer.currency).payable
    open_lines = (line.id for line in answer.lines if any(row.status.open for row in line.rows))
    fees_open = any(row.status.open for row in answer.entry_rows)
    return [
        Part(
            kind=PartKind.DUTY,
            shares=_converted(answer.totals.duty, exchange=exchange, weights=duties),
            open_for=frozenset(open_lines),
            standing=standing,
        ),
        Part(
            kind=PartKind.TAX_AND_FEES,
            shares=_converted(fees, exchange=exchange, weights=values),
            open_for=everything if fees_open else frozenset(),
            standing=standing,
        ),
    ]


def _converted(
    whole: Money, *, exchange: ExchangeRate, weights: Mapping[str, Decimal]
) -> dict[str, Money]:
    """Return the shares of `whole` in the plan's currency."""
    return share_out(exchange.convert(whole).rounded(), weights=weights)
