"""Rows of identical cartons: what they add up to, and the numbers their cartons get."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from app.domain.packing.rules import Carton
from app.domain.quantities.length import Box, Volume
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMeasures:
    """One unit ready for sale, as far as it is known. `upright` goods keep their height vertical.

    `jewellery` covers watches too, for which some warehouses allow lighter cartons only.
    """

    size: Box | None = None
    weight: Weight | None = None
    upright: bool = False
    jewellery: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonGroup:
    """One row as typed: `count` identical cartons, each with the same contents.

    Size and gross weight are of one carton, None while not yet typed.
    """

    count: int
    contents: tuple[Content, ...]
    size: Box | None = None
    gross_weight: Weight | None = None

    @classmethod
    def of_one_sku(
        cls, sku: str, quantity: int, *, count: int, size: Box, gross_weight: Weight
    ) -> Self:
        """Return a row of cartons with `quantity` units of one SKU in each."""
        contents = (Content(sku=sku, quantity=quantity),)
        return cls(count=count, contents=contents, size=size, gross_weight=gross_weight)

    @property
    def units_per_carton(self) -> int:
        """Return how many units lie in each carton."""
        return sum(content.quantity for content in self.contents)

    @property
    def units(self) -> int:
        """Return how many units lie in all cartons of the row."""
        return self.units_per_carton * self.count

    def content_weight(self, products: Mapping[str, UnitMeasures]) -> Weight | None:
        """Return what the units in one carton weigh, None when a unit's weight is unknown."""
        total = Weight(0)
        for content in self.contents:
            weight = products[content.sku].weight if content.sku in products else None
            if weight is None:
                return None
            total += weight * content.quantity
        return total

    def carton(self, products: Mapping[str, UnitMeasures]) -> Carton:
        """Return one carton of the row as limits look at it."""
        inside = [products.get(content.sku, UnitMeasures()) for content in self.contents]
        return Carton(
            units=self.units_per_carton,
            size=self.size,
            gross_weight=self.gross_weight,
            unit_weight=inside[0].weight if len(inside) == 1 else None,
            jewellery=any(unit.jewellery for unit in inside),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What rows add up to; `unweighed` and `unmeasured` cartons are missing from the sums."""

    cartons: int
    units: int
    gross_weight: Weight
    volume: Volume
    unweighed: int
    unmeasured: int


def totals(groups: Iterable[CartonGroup]) -> Totals:
    """Return the sums over all rows, telling how many cartons they leave out."""
    rows = tuple(groups)
    weights = [row.gross_weight * row.count for row in rows if row.gross_weight is not None]
    volumes = [row.size.volume * row.count for row in rows if row.size is not None]
    return Totals(
        cartons=sum(row.count for row in rows),
        units=sum(row.units for row in rows),
        gross_weight=sum(weights, Weight(0)),
        volume=sum(volumes, Volume(0)),
        unweighed=sum(row.count for row in rows if row.gross_weight is None),
        unmeasured=sum(row.count for row in rows if row.size is None),
    )


def numbers(groups: Iterable[CartonGroup]) -> tuple[range, ...]:
    """Return the carton numbers of each row: 1 to N, consecutive over all rows."""
    found = []
    first = 1
    for group in groups:
        found.append(range(first, first + group.count))
        first += group.count
    return tuple(found)


def runs(numbers: Iterable[int]) -> tuple[range, ...]:
    """Return the numbers in order as ranges without a gap in them."""
    found: list[range] = []
    for number in sorted(set(numbers)):
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return tuple(found)
