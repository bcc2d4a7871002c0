"""The unit label: one for each piece of goods, with the id by which the warehouse knows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLabel:
    """Everything that one unit label says, and how many of it are wanted."""

    sku: str
    code: str
    title: str
    origin: str
    count: int


def unit_labels(
    record: ShipmentRecord, *, quantities: Mapping[str, int] | None = None
) -> tuple[list[UnitLabel], list[Problem]]:
    """Return the labels of all units in the cartons, or of the chosen quantity of each SKU.

    Goods without an FNSKU and a choice of unknown goods are problems; none is left out silently.
    """
    wanted = record.quantities() if quantities is None else quantities
    known = {item.sku for item in record.goods}
    problems = [
        Problem("label-sku-unknown", f"quantities.{sku}", {"sku": sku})
        for sku in wanted
        if sku not in known
    ]
    labels = []
    for index, item in enumerate(record.goods):
        count = wanted.get(item.sku, 0)
        if count <= 0:
            continue
        if not item.fnsku:
            problems.append(Problem("fnsku-missing", f"goods.{index}.fnsku", {"sku": item.sku}))
            continue
        labels.append(
            UnitLabel(
                sku=item.sku,
                code=item.fnsku,
                title=item.name_en,
                origin=item.origin,
                count=count,
            )
        )
    if not (labels or problems):
        problems.append(Problem("label-nothing-chosen", "quantities"))
    return ([], problems) if problems else (labels, [])
