"""A stowage plan: which piece lies where in which container, in loading order, and how good it is.

Lengths are whole millimetres, volumes cubic millimetres, costs in the request's own terms.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.domain.stowage.request import Container, Item, Objective, Request, Triple


@dataclass(frozen=True, slots=True)
class Placement:
    """One piece of `item`: its corner nearest the origin, and its extents as it lies."""

    item: str
    at: Triple
    size: Triple

    @property
    def volume(self) -> int:
        """Return the volume of the piece."""
        length, width, height = self.size
        return length * width * height


@dataclass(frozen=True, slots=True)
class Stowed:
    """One physical container of kind `container`, its pieces in the order they are loaded."""

    container: str
    placements: tuple[Placement, ...]

    @property
    def volume(self) -> int:
        """Return the volume of all pieces."""
        return sum(placement.volume for placement in self.placements)


@dataclass(frozen=True, slots=True)
class Bound:
    """No plan holds more than `volume`, or costs less than `cost`; None is not known."""

    volume: int | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The containers used, what no plan can beat, and the wall-clock seconds it took."""

    stowed: tuple[Stowed, ...] = ()
    bound: Bound = Bound()
    seconds: float = 0

    @property
    def volume(self) -> int:
        """Return the volume of all pieces in all containers."""
        return sum(stowed.volume for stowed in self.stowed)


def containers_by_id(request: Request) -> Mapping[str, Container]:
    """Return the kinds of container by their id."""
    return {container.id: container for container in request.containers}


def items_by_id(request: Request) -> Mapping[str, Item]:
    """Return the items by their id."""
    return {item.id: item for item in request.items}


def room(request: Request, plan: Plan) -> int:
    """Return the volume that utilisation is a share of: all counted containers, or those used."""
    kinds = containers_by_id(request)
    counts = [container.count for container in request.containers]
    if None in counts:
        return sum(kinds[stowed.container].volume for stowed in plan.stowed)
    return sum(container.volume * (container.count or 0) for container in request.containers)


def utilisation(request: Request, plan: Plan) -> Fraction:
    """Return the share of the room that the pieces fill, from 0 to 1."""
    whole = room(request, plan)
    return Fraction(plan.volume, whole) if whole else Fraction(0)


def weight(request: Request, stowed: Stowed) -> int:
    """Return the grams that lie in one container."""
    items = items_by_id(request)
    return sum(items[placement.item].weight for placement in stowed.placements)


def cost(request: Request, plan: Plan) -> Decimal:
    """Return what the containers of the plan cost together."""
    kinds = containers_by_id(request)
    return sum((kinds[stowed.container].price for stowed in plan.stowed), Decimal(0))


def unplaced(request: Request, plan: Plan) -> dict[str, int]:
    """Return how many pieces of each item lie nowhere, of those items that have any."""
    placed = Counter(placement.item for stowed in plan.stowed for placement in stowed.placements)
    left = {item.id: item.quantity - placed[item.id] for item in request.items}
    return {item: quantity for item, quantity in left.items() if quantity}


def proven(request: Request, plan: Plan) -> bool:
    """Return whether the bound shows that no plan is better."""
    left = unplaced(request, plan)
    if request.objective is Objective.FILL:
        return not left or plan.bound.volume == plan.volume
    return not left and plan.bound.cost == cost(request, plan)
