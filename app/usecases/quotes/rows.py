"""The rows of a kept quote: every figure with its working and source, in both languages."""

from collections.abc import Iterator
from typing import Any, Final

from app.domain.customs.assessment import Row
from app.domain.freight.charges import QuoteRow
from app.domain.naming import Language
from app.domain.quantities.money import Money
from app.usecases.landed_cost_wording import item_name, remarks_text, working_text
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_fees import FeeRow
from app.usecases.quotes.deal_document import write_name
from app.usecases.unit_costs import Share, Standing

Kept = dict[str, Any]
#: The sections of a quote, in their order; pages word them.
FREIGHT: Final = "freight"
CUSTOMS: Final = "customs"
FEES: Final = "fees"
UNITS: Final = "units"
TOTAL: Final = "total"


def kept_rows(cost: PlanCost) -> list[Kept]:
    """Return the rows of the chosen offer; the same row has the same `id` whenever worked out."""
    return _told_apart([*_freight(cost), *_customs(cost), *_fees(cost), *_units(cost)])


def _told_apart(rows: list[Kept]) -> list[Kept]:
    """Return the rows, those that would have one id numbered in their order."""
    met: dict[str, int] = {}
    for row in rows:
        count = met[row["id"]] = met.get(row["id"], 0) + 1
        if count > 1:
            row["id"] = f"{row['id']}/{count}"
    return rows


def _row(section: str, of: str, what: str, amount: Money | None, **facts: Any) -> Kept:
    return {
        "id": f"{section}/{of}/{what}",
        "section": section,
        "of": of,
        "what": what,
        "name": None,
        "rate": "",
        "working": "",
        "unit": "",
        "from": "",
        "status": "",
        "source": "",
        "remarks": None,
        **facts,
        "amount": f"{amount.amount:f}" if amount else None,
        "currency": amount.currency if amount else "",
    }


def _freight(cost: PlanCost) -> Iterator[Kept]:
    if cost.chosen is None:
        return
    source = "; ".join(f"{each.name}, {each.reviewed_on}" for each in cost.chosen.card.sources)
    for number, offer in zip(cost.deal.shipments, cost.chosen.offers, strict=True):
        for row in offer.rows:
            yield _freight_row(str(number), row, source=source)
    yield _row(FREIGHT, "", "sum", cost.chosen.total, source=source)
    if cost.freight and cost.freight.currency != cost.chosen.total.currency:
        yield _row(FREIGHT, "", "converted", cost.freight)


def _freight_row(number: str, row: QuoteRow, *, source: str) -> Kept:
    return _row(
        FREIGHT,
        number,
        row.code,
        row.amount,
        name=write_name(row.name),
        rate=f"{row.price:f}",
        working=f"{row.quantity:f}",
        unit=row.unit.value,
        source=source,
    )


def _customs(cost: PlanCost) -> Iterator[Kept]:
    answer = cost.duty.assessment if cost.duty else None
    if answer is None:
        return
    for line in answer.lines:
        for row in line.rows:
            yield _customs_row(line.id, row)
    for row in answer.entry_rows:
        yield _customs_row("", row)
    yield _row(CUSTOMS, "", "sum", answer.totals.payable)


def _customs_row(of: str, row: Row) -> Kept:
    return _row(
        CUSTOMS,
        of,
        f"{row.programme}-{row.code}" if row.code else row.programme,
        row.amount,
        name=write_name(item_name(row)),
        rate=row.rate or "",
        working=working_text(row),
        status=row.status.value,
        source=row.source,
        remarks={each.value: remarks_text(row, each) for each in Language},
        **{"from": row.validity.valid_from.isoformat() if row.validity.valid_from else ""},
    )


def _fees(cost: PlanCost) -> Iterator[Kept]:
    for row in cost.fees.rows if cost.fees else ():
        yield _fee_row(row)


def _fee_row(row: FeeRow) -> Kept:
    fee = row.fee
    return _row(
        FEES,
        row.sku,
        row.kind.code,
        row.amount,
        name=write_name(row.kind.name),
        rate=f"{fee.amount:f} {fee.currency}" if fee else "",
        working=f"{row.quantity:f}" if fee else "",
        unit=f"fee-{fee.unit.value}" if fee else "",
        status="unknown" if row.amount is None else "applied" if row.counted else "beside",
        source=fee.source if fee else "",
    )


def _units(cost: PlanCost) -> Iterator[Kept]:
    table = cost.table
    if table is None:
        return
    for product in table.products:
        for kind, share in product.shares.items():
            yield _row(UNITS, product.sku, kind.value, share.amount, status=_standing(share))
        status = "open" if product.open else ""
        yield _row(UNITS, product.sku, "sum", product.amount, status=status)
        yield _row(UNITS, product.sku, "unit", product.per_unit, status=status)
    for kind in table.kinds:
        yield _row(TOTAL, "", kind.value, table.of(kind))
    yield _row(TOTAL, "", "sum", table.amount, status="open" if table.open else "")


def _standing(share: Share) -> str:
    if share.standing is not Standing.ADDED:
        return share.standing.value
    return "open" if share.open else ""
