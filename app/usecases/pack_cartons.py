"""Packing a shipment: rows of identical cartons, typed or proposed, every carton numbered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.packaging import export_carton
from app.domain.packing.cartons import CartonGroup, numbers
from app.domain.packing.coverage import coverage
from app.domain.packing.packaging import Batch, CartonSpec, Terms
from app.domain.packing.proposal import Proposal, propose
from app.domain.packing.rules import applied_rules
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Carton, CartonContent, CartonRow, Shipment
from app.persistence.tables.products import Product
from app.usecases import plan_numbers
from app.usecases.plan_standing import settled

#: Cartons one shipment may hold; a row of more is a slip of the hand.
MOST_CARTONS: Final = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedRow:
    """One line of the packing grid: complete figures of `group`, and how they were written."""

    group: CartonGroup
    measures_entered: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """What saving did: how many carton ids of the platform, and pallets, had to go."""

    ids_cleared: int
    pallets_cleared: int = 0


def save_rows(
    session: Session, *, shipment: Shipment, rows: Sequence[PackedRow], day: date
) -> Packed | list[Problem]:
    """Make the shipment's cartons exactly `rows`, numbered from 1; all of them or none.

    While rows keep their counts and contents, the cartons stay the same ones, with their numbers
    and ids; when either changes, they are new.
    """
    if not shipment.state.editable:
        return [Problem("plan-locked")]
    products = {item.product.sku: item.product for item in shipment.items}
    problems = _incomplete(rows, products=products)
    if problems:
        return problems
    same = same_cartons(shipment, [packed.group for packed in rows])
    cartons = [carton for row in shipment.rows for carton in row.cartons]
    had = Packed(
        ids_cleared=sum(bool(carton.external_id) for carton in cartons),
        pallets_cleared=len({carton.pallet for carton in cartons} - {""}),
    )
    if same:
        for row, packed in zip(shipment.rows, rows, strict=True):
            _measure(row, packed)
    else:
        _pack_anew(session, shipment, rows, products=products)
    shipment.state = settled(shipment, day=day)
    shipment.updated_at = now()
    session.commit()
    return Packed(ids_cleared=0) if same else had


def _pack_anew(
    session: Session,
    shipment: Shipment,
    rows: Sequence[PackedRow],
    *,
    products: dict[str, Product],
) -> None:
    shipment.rows.clear()
    session.flush()
    spans = numbers([packed.group for packed in rows])
    for position, (packed, span) in enumerate(zip(rows, spans, strict=True), start=1):
        row = _row(packed, position=position, products=products)
        row.cartons = [Carton(shipment_id=shipment.id, number=number) for number in span]
        shipment.rows.append(row)


def _incomplete(rows: Sequence[PackedRow], *, products: dict[str, Product]) -> list[Problem]:
    problems = []
    for index, packed in enumerate(rows):
        group = packed.group
        place = f"cartons.{index}"
        unknown = [each.sku for each in group.contents if each.sku not in products]
        problems += [
            Problem("carton-sku-not-in-items", f"{place}.sku", {"sku": sku}) for sku in unknown
        ]
        if group.size is None or group.gross_weight is None or group.count < 1:
            problems.append(Problem("carton-row-incomplete", place, {"row": index + 1}))
    if sum(packed.group.count for packed in rows) > MOST_CARTONS:
        problems.append(Problem("cartons-too-many", params={"limit": MOST_CARTONS}))
    return problems


def same_cartons(shipment: Shipment, groups: Sequence[CartonGroup]) -> bool:
    """Return whether `groups` are the saved cartons, measures aside."""
    before = [(group.count, group.contents) for group in plan_numbers.groups_of(shipment)]
    return before == [(group.count, group.contents) for group in groups]


def _row(packed: PackedRow, *, position: int, products: dict[str, Product]) -> CartonRow:
    row = CartonRow(position=position)
    _measure(row, packed)
    for content in packed.group.contents:
        product = products[content.sku]
        row.contents.append(CartonContent(product=product, quantity=content.quantity))
    return row


def _measure(row: CartonRow, packed: PackedRow) -> None:
    group = packed.group
    if group.size is None or group.gross_weight is None:
        raise ValueError("a row without size or weight was let through")
    row.length, row.width, row.height = group.size.length, group.size.width, group.size.height
    row.gross_weight = group.gross_weight
    row.measures_entered = packed.measures_entered


def propose_rows(
    shipment: Shipment, *, day: date, groups: Sequence[CartonGroup] | None = None
) -> dict[str, Proposal]:
    """Return proposed cartons for the units of each SKU that lie in none yet, by SKU.

    `groups` are rows as typed; without them the saved ones count as packed.
    """
    terms = terms_of(shipment, day=day)
    groups = plan_numbers.groups_of(shipment) if groups is None else groups
    missing = coverage(plan_numbers.items_of(shipment), groups).carried_over
    products = {item.product.sku: item.product for item in shipment.items}
    return {sku: propose(batch_of(products[sku], units), terms) for sku, units in missing.items()}


def terms_of(shipment: Shipment, *, day: date) -> Terms:
    """Return what proposals for the shipment keep to on that day."""
    programme = plan_numbers.programme_of(shipment.plan)
    rules = applied_rules(programme.carton_rules, day=day) if programme else ()
    return Terms(
        rules=tuple(applied.rule for applied in rules),
        place=plan_numbers.place_of(shipment),
        packaging=export_carton(),
    )


def batch_of(product: Product, units: int) -> Batch:
    """Return units of a product with what is known of one, and its carton specs."""
    specs = tuple(
        CartonSpec(
            units=spec.units,
            size=Box(spec.length, spec.width, spec.height),
            gross_weight=spec.gross_weight,
        )
        for spec in product.specs
    )
    measures = plan_numbers.measures_of(product)
    return Batch(sku=product.sku, quantity=units, unit=measures, specs=specs)
