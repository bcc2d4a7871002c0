"""Ways to pack the same units side by side: what each takes, weighs, costs and saves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.packing.cartons import CartonGroup, Totals, UnitMeasures, totals
from app.domain.packing.coverage import coverage
from app.domain.packing.identical import items_short
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.usecases.stowing.carton_freight import Charge, Freight
from app.usecases.stowing.carton_lot import Lot
from app.usecases.stowing.cartons import MixedProposal, plain_proposals, reasons
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
    proposals = plain_proposals(lot).values()
    plain = [group for each in proposals for group in each.groups]
    figures = _Figures(lot, freight, least)
    found = [
        figures.way(
            WayKind.PLAIN, plain, reasons=[one for each in proposals for one in each.reasons]
        ),
        figures.way(WayKind.MIXED, mixed.groups, packed=mixed.packed, reasons=reasons(lot, mixed)),
    ]
    typed = [group for group in own if group.count]
    if typed:
        found.insert(0, figures.way(WayKind.OWN, typed))
    return Ways(lot=lot, ways=tuple(found), freight=freight, least=least)


@dataclass(frozen=True, slots=True)
class _Figures:
    """Works out the figures of ways to pack one lot, all by the same freight and rule."""

    lot: Lot
    freight: Freight | None
    least: int

    def way(
        self,
        kind: WayKind,
        groups: Sequence[CartonGroup],
        *,
        packed: Sequence[PackedCartons] = (),
        reasons: Sequence[Problem] = (),
    ) -> Way:
        """Return one way with its figures."""
        return Way(
            kind=kind,
            groups=tuple(groups),
            packed=tuple(packed),
            reasons=tuple(reasons),
            totals=totals(groups),
            fill=_fill(groups, self.lot),
            charge=self.freight.charge(groups) if self.freight else None,
            price=self.freight.price(groups) if self.freight else None,
            short=items_short(groups, least=self.least),
            complete=coverage(self.lot.units, groups).equal,
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
