"""Cartons as a search filled them: rows of identical ones, each with the places of its units."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content
from app.domain.stowage.plan import Placement, Plan
from app.domain.stowage.request import Triple
from app.usecases.stowing.carton_lot import Lot
from app.usecases.stowing.carton_rooms import CartonRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedCartons:
    """Identical cartons, and where the units of one of them lie in its `inner` room.

    `stock` cartons are to be had anywhere; the others are of a size the factory uses.
    """

    group: CartonGroup
    stock: bool
    inner: Triple
    placements: tuple[Placement, ...]
    cost: Decimal

    def times(self, count: int) -> "PackedCartons":
        """Return so many times as many of the same cartons."""
        return replace(
            self,
            group=replace(self.group, count=self.group.count * count),
            cost=self.cost * count,
        )


def cost(rows: Iterable[PackedCartons]) -> Decimal:
    """Return what all cartons cost together."""
    return sum((row.cost for row in rows), Decimal(0))


def packed(
    lot: Lot, room: CartonRoom, placements: tuple[Placement, ...], *, count: int = 1
) -> PackedCartons:
    """Return `count` cartons filled as `placements` say, contents in the lot's order."""
    counts = Counter(placement.item for placement in placements)
    weights = ((lot.measures(sku).weight or Weight(0)) * units for sku, units in counts.items())
    group = CartonGroup(
        count=count,
        contents=tuple(Content(sku=sku, quantity=counts[sku]) for sku in lot.units if counts[sku]),
        size=room.carton.size,
        gross_weight=sum(weights, room.empty_weight),
    )
    return PackedCartons(
        group=group,
        stock=not room.carton.own,
        inner=room.inner,
        placements=placements,
        cost=room.cost * count,
    )


def rows_of(lot: Lot, plan: Plan, rooms: Mapping[str, CartonRoom]) -> list[PackedCartons]:
    """Return the containers of a plan as rows of identical cartons."""
    return merged(packed(lot, rooms[stowed.container], stowed.placements) for stowed in plan.stowed)


def merged(rows: Iterable[PackedCartons]) -> list[PackedCartons]:
    """Return rows with those of the same cartons made one, cartons of one SKU first."""
    found: dict[object, PackedCartons] = {}
    for row in rows:
        key = row.group.size, row.group.contents, row.group.gross_weight
        known = found.get(key)
        found[key] = row if known is None else _joined(known, row)
    return sorted(found.values(), key=lambda row: (len(row.group.contents), -row.group.count))


def _joined(one: PackedCartons, other: PackedCartons) -> PackedCartons:
    count = one.group.count + other.group.count
    return replace(one, group=replace(one.group, count=count), cost=one.cost + other.cost)
