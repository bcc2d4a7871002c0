"""Ways to pack the same units side by side: what each takes, weighs, costs and saves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.packing.cartons import CartonGroup, Totals, UnitMeasures, totals
from app.domain.packing.identical import items_short
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.usecases.stowing.carton_freight import Charge, Freight
from app.usecases.stowing.carton_lot import Lot
from app.usecases.stowing.cartons import MixedProposal, plain_proposals
from app.usecases.stowing.packed_cartons import PackedCartons


class WayKind(StrEnum):
    """The person's own cartons, those of each SKU by itself, or mixed ones."""

    OWN = "own"
    PLAIN = "plain"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to pack. `packed` are those of its rows of which the places of units are known.

    `fill` is the share of the cartons' outer volume that units take; `short` names the SKUs that
    do not lie in identical cartons often enough, with how often they do.
    """

    kind: WayKind
    groups: tuple[CartonGroup, ...]
    packed: tuple[PackedCartons, ...] = ()
    reasons: tuple[Problem, ...] = ()
    totals: Totals
    fill: Fraction | None
    charge: Charge | None
    price: Money | None
    short: Mapping[str, int]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways to pack one lot; savings are against the first that holds all of its units.

    `least` is how many identical cartons each item should lie in.
    """

    lot: Lot
    ways: tuple[Way, ...]
    freight: Freight | None
    least: int

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return why some SKU lies in no carton that is proposed."""
        plain = plain_proposals(self.lot).values()
        return tuple(problem for each in plain for problem in each.problems)

    @property
    def measure(self) -> Way | None:
        """Return the way that the others are measured against."""
        return next((way for way in self.ways if way.complete), None)

    def units_short(self, way: Way) -> int:
        """Return the units that a fee for too few identical cartons would be charged for."""
        return sum(units for sku, units in self.lot.units.items() if sku in way.short)


def ways(
    lot: Lot,
    mixed: MixedProposal,
    *,
    own: Sequence[CartonGroup],
    freight: Freight | None,
    least: int = 1,
) -> Ways:
    """Return the person's own cartons, if there are any, beside both proposals."""
    plain = plain_proposals(lot).values()
    kinds = [
        (WayKind.OWN, MixedProposal(plain=tuple(group for group in own if group.count))),
        (
            WayKind.PLAIN,
            MixedProposal(
                plain=tuple(group for each in plain for group in each.groups),
                reasons=tuple(problem for each in plain for problem in each.reasons),
            ),
        ),
        (WayKind.MIXED, mixed),
    ]
    return Ways(
        lot=lot,
        ways=tuple(
            _way(kind, made, lot=lot, freight=freight, least=least)
            for kind, made in kinds
            if made.groups or kind is not WayKind.OWN
        ),
        freight=freight,
        least=least,
    )


def _way(
    kind: WayKind, made: MixedProposal, *, lot: Lot, freight: Freight | None, least: int
) -> Way:
    groups = made.groups
    held = dict.fromkeys(lot.units, 0)
    for group in groups:
        for content in group.contents:
            held[content.sku] = held.get(content.sku, 0) + content.quantity * group.count
    return Way(
        kind=kind,
        groups=groups,
        packed=made.packed,
        reasons=made.reasons,
        totals=totals(groups),
        fill=_fill(groups, lot),
        charge=freight.charge(groups) if freight else None,
        price=freight.price(groups) if freight else None,
        short=items_short(groups, least=least),
        complete=held == dict(lot.units),
    )


def _fill(groups: Sequence[CartonGroup], lot: Lot) -> Fraction | None:
    """Return the share that units take of the cartons, None while a size of either is missing."""
    inside = outside = 0
    for group in groups:
        if group.size is None:
            return None
        outside += group.size.volume.cubic_millimetres * group.count
        for content in group.contents:
            batch = lot.batches.get(content.sku)
            size = (batch.unit if batch else UnitMeasures()).size
            if size is None:
                return None
            inside += size.volume.cubic_millimetres * content.quantity * group.count
    return Fraction(inside, outside) if outside else None
