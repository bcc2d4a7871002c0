"""A placement looked at as a whole: what each shipment would get, and all that does not add up."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.movement.carton_numbers import written
from app.domain.problems import Problem
from app.domain.shipment.claims import Claims, imbalance, total_units
from app.domain.shipment.placement import Destination, PlacementLine, destinations
from app.domain.shipment.splitting import Parcel, Share, Units, distribute
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.regroup_cartons import parcels_of
from app.usecases.split_places import find_homes, places_of

#: Lines one placement may have; a longer text is not a placement.
MOST_LINES: Final = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One shipment of a split: where it goes, its units by SKU, and the ids of its cartons.

    `packed` of its units lie in those cartons.
    """

    destination: Destination
    place: Mapping[str, str]
    units: Units
    cartons: tuple[int, ...]
    packed: int

    @property
    def total(self) -> int:
        """Return how many units the shipment gets."""
        return sum(self.units.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The shipments a placement makes, as far as they can be told, and all that is wrong."""

    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]


def splittable(plan: Plan) -> list[Shipment]:
    """Return the shipments whose goods a split shares out."""
    return [shipment for shipment in plan.shipments if shipment.state.editable]


def items_of(shipments: Iterable[Shipment]) -> dict[str, int]:
    """Return the units wanted of all these shipments, by SKU."""
    found: dict[str, int] = {}
    for shipment in shipments:
        for item in shipment.items:
            found[item.product.sku] = found.get(item.product.sku, 0) + item.quantity
    return found


def review(plan: Plan, lines: Sequence[PlacementLine]) -> Reviewed:
    """Return what the lines make of the plan, with every reason why it cannot be saved."""
    if not 0 < len(lines) <= MOST_LINES:
        code = "placement-long" if lines else "placement-empty"
        return Reviewed(parts=(), problems=(Problem(code, params={"limit": MOST_LINES}),))
    shipments = splittable(plan)
    items, parcels = items_of(shipments), parcels_of(shipments)
    named, problems = destinations(lines)
    find_homes(named, shipments)
    places, misplaced = places_of(plan, named)
    claims = Claims(items=items, parcels=parcels)
    claims.give(lines, named)
    parts, left = _shared(named, places, parcels=parcels, free=claims.free.values(), order=items)
    problems += [*misplaced, *claims.problems]
    if not problems:
        placed = sum((Counter(part.units) for part in parts), Counter[str]())
        problems = list(imbalance(items, placed)) or list(_left(parcels, left))
    return Reviewed(parts=tuple(parts), problems=tuple(problems))


def _shared(
    named: Sequence[Destination],
    places: Sequence[Mapping[str, str]],
    *,
    parcels: Sequence[Parcel],
    free: Iterable[Parcel],
    order: Iterable[str],
) -> tuple[list[Part], tuple[int, ...]]:
    """Return what each shipment gets, and the keys of the cartons that fit none whole."""
    contents = {parcel.key: parcel.contents for parcel in parcels}
    shared = distribute(list(free), [Share(units=each.units, home=each.home) for each in named])
    parts = []
    for each, place, given in zip(named, places, shared.given, strict=True):
        units = total_units(each, contents=contents)
        keys = {*each.claimed, *given}
        parts.append(
            Part(
                destination=each,
                place=place,
                units={sku: units[sku] for sku in dict.fromkeys([*order, *units]) if units[sku]},
                cartons=tuple(key for key in contents if key in keys),
                packed=sum(sum(contents[key].values()) for key in keys),
            )
        )
    return parts, shared.left


def _left(parcels: Sequence[Parcel], left: Iterable[int]) -> Iterator[Problem]:
    """Yield the cartons that fit no shipment whole, by the shipment they are in."""
    keys = set(left)
    by_home: dict[int | None, list[int]] = {}
    for parcel in parcels:
        if parcel.key in keys:
            by_home.setdefault(parcel.home, []).append(parcel.number)
    for home, numbers in by_home.items():
        params = {"cartons": written(numbers), "number": home}
        yield Problem("placement-cartons-left", params=params)
