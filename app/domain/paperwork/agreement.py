"""Whether papers agree with themselves, the cartons, the plan and what customs was told."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from app.domain.naming import Name
from app.domain.packing.cartons import runs
from app.domain.paperwork.carton_ranges import written
from app.domain.paperwork.invoice import Invoice
from app.domain.paperwork.packing_list import PackingList
from app.domain.paperwork.totals import Totals, carton_totals
from app.domain.problems import Problem, Severity
from app.domain.quantities.money import Money, total
from app.domain.shipment.record import ShipmentRecord

PACKING_LIST: Final = Name(en="packing list", zh="箱单")
CARTONS: Final = Name(en="cartons", zh="纸箱")
PLAN: Final = Name(en="plan", zh="计划")
LINES: Final = Name(en="invoice lines", zh="发票各行")
FOOT: Final = Name(en="invoice total", zh="发票合计")

_SHARED: Final[Mapping[str, str]] = {
    "units": "papers-units-differ",
    "cartons": "papers-cartons-differ",
    "gross_weight": "papers-gross-weights-differ",
    "net_weight": "papers-net-weights-differ",
    "volume": "papers-volumes-differ",
}


def disagreements(
    invoice: Invoice, *, packing: PackingList, planned: Mapping[str, int] | None = None
) -> list[Problem]:
    """Return every figure that a paper states otherwise than its lines, the cartons or the plan.

    What papers state otherwise than each other, crosscheck.py finds.
    `planned` is units by SKU as the plan has them, where there is a plan.
    """
    cartons = carton_totals(packing.record)
    return [
        *_totals(PACKING_LIST, packing.totals, CARTONS, cartons),
        *_values(invoice, packing=packing),
        *(_items(packing, planned=planned) if planned is not None else ()),
        *_lighter_than_contents(packing),
    ]


def undeclared(record: ShipmentRecord, *, declared: Mapping[str, Collection[int]]) -> list[Problem]:
    """Return whether the customs declarations known leave cartons out; none known says nothing.

    `declared` is carton numbers by the number of the declaration.
    """
    held = {number for numbers in declared.values() for number in numbers}
    every = [number for number, _, _ in record.numbered_cartons()]
    left = [number for number in every if number not in held]
    if not declared or not left:
        return []
    params = {
        "declarations": tuple(declared),
        "declared": len(every) - len(left),
        "cartons": len(every),
        "left": written(runs(left)),
    }
    return [Problem("papers-cartons-not-declared", "cartons", params, Severity.ADVISORY)]


def _differ(
    code: str, field: str, left: tuple[Name, object], right: tuple[Name, object]
) -> Problem:
    params = {
        "left": left[0],
        "left_value": left[1],
        "right": right[0],
        "right_value": right[1],
    }
    return Problem(code, field, params)


def _totals(left: Name, ours: Totals, right: Name, theirs: Totals) -> Iterator[Problem]:
    for quantity, code in _SHARED.items():
        one, other = getattr(ours, quantity), getattr(theirs, quantity)
        if one is not None and other is not None and one != other:
            yield _differ(code, f"totals.{quantity}", (left, one), (right, other))


def _values(invoice: Invoice, *, packing: PackingList) -> Iterator[Problem]:
    currency = invoice.record.currency
    lines = total((line.amount for line in invoice.lines), currency=currency)
    charges = total((charge.amount for charge in invoice.charges), currency=currency)
    packed = _packed_value(packing)
    if lines != packed:
        yield _differ(
            "papers-values-differ", "totals.goods_value", (LINES, lines), (PACKING_LIST, packed)
        )
    if lines + charges != invoice.total:
        yield _differ(
            "papers-values-differ", "totals.total", (LINES, lines + charges), (FOOT, invoice.total)
        )


def _packed(packing: PackingList) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in packing.rows:
        for packed in row.contents:
            found[packed.goods.sku] = found.get(packed.goods.sku, 0) + packed.quantity
    return found


def _packed_value(packing: PackingList) -> Money:
    record = packing.record
    values = (record.value(sku, quantity) for sku, quantity in _packed(packing).items())
    return total(values, currency=record.currency)


def _items(packing: PackingList, *, planned: Mapping[str, int]) -> Iterator[Problem]:
    packed = _packed(packing)
    for sku in dict.fromkeys([*planned, *packed]):
        wanted, found = planned.get(sku, 0), packed.get(sku, 0)
        if wanted != found:
            params = {
                "sku": sku,
                "left": PLAN,
                "left_value": wanted,
                "right": PACKING_LIST,
                "right_value": found,
            }
            yield Problem("papers-planned-units-differ", f"items.{sku}", params)


def _lighter_than_contents(packing: PackingList) -> Iterator[Problem]:
    for index, row in enumerate(packing.rows):
        gross = row.cartons.gross_weight
        if row.net_weight is not None and gross < row.net_weight:
            params = {
                "first": row.cartons.first,
                "last": row.cartons.last,
                "gross": gross,
                "net": row.net_weight,
            }
            field = f"cartons.{index}.gross_weight_g"
            yield Problem("papers-gross-less-than-net", field, params)
