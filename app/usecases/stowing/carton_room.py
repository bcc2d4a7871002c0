"""Whether the units typed into a carton can lie in it: how they do, or proof that they cannot.

A typed size counts as room without walls, so that nothing is called impossible which a thin wall
or a tight fit allows.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.problems import Problem, Severity
from app.domain.stowage.alike.single import best_pattern
from app.domain.stowage.alike.unit_bound import UnitBound
from app.domain.stowage.bounding.bounds import volume_bound
from app.domain.stowage.engine import plan
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import Placement, unplaced
from app.domain.stowage.request import Container, Item, Request, Rules, Triple
from app.usecases.stowing.one_sku_cartons import item_of

#: The share of a carton below which proof that several SKUs do not go in is hardly ever found.
_FULL: Final = Fraction(17, 20)
#: Seconds for the picture of one carton; beyond so many units none is sought.
SECONDS: Final = 1 / 5
MOST_DRAWN: Final = 400

Products = Mapping[str, UnitMeasures]


def room_problems(groups: Iterable[CartonGroup], products: Products) -> list[Problem]:
    """Return advice about rows whose units cannot all lie in one carton, each below cartons.N."""
    found = []
    for index, group in enumerate(groups):
        problem = _problem(group, products)
        if problem is not None:
            found.append(problem.under(f"cartons.{index}"))
    return found


def laid_out(group: CartonGroup, products: Products) -> tuple[Placement, ...]:
    """Return where the units of one carton may lie, empty when no way was found."""
    items, room = _items(group, products), _room(group)
    if not items or room is None or group.units_per_carton > MOST_DRAWN:
        return ()
    return _laid_out(room, tuple(items))


@lru_cache(maxsize=256)
def _laid_out(room: Triple, items: tuple[Item, ...]) -> tuple[Placement, ...]:
    if len(items) == 1:
        item = items[0]
        pattern = best_pattern(room, item.orientations, seconds=SECONDS, most=item.quantity)
        whole = pattern.units == item.quantity
        return tuple(Placement(item.id, at, size) for at, size in pattern.pieces()) if whole else ()
    request = _request(room, items)
    found = plan(request)
    return () if unplaced(request, found) else found.stowed[0].placements


def _request(room: Triple, items: tuple[Item, ...]) -> Request:
    return Request(
        containers=(Container(id="carton", inner=room, count=1),),
        items=items,
        support=Fraction(4, 5),
        seconds=SECONDS,
    )


def _problem(group: CartonGroup, products: Products) -> Problem | None:
    items, room = _items(group, products), _room(group)
    if not items or room is None:
        return None
    return _proof(room, tuple(items))


@lru_cache(maxsize=1024)
def _proof(room: Triple, items: tuple[Item, ...]) -> Problem | None:
    """Return what is proven impossible: a unit too long, too many of one, too much together.

    Units of more volume than the carton are left to app.domain.packing.review.
    """
    carton = Container(id="carton", inner=room, count=1)
    whole = sum(item.volume * item.quantity for item in items)
    if whole > carton.volume:
        return None
    for item in items:
        if not fits(item, carton, Rules()):
            return _advice("carton-unit-too-long", sku=item.id)
        most = UnitBound.of(room, item.orientations).most
        if most < item.quantity:
            return _advice("carton-units-no-room", sku=item.id, units=item.quantity, limit=most)
    many = len(items) > 1 and whole >= carton.volume * _FULL
    if many and volume_bound(_request(room, items)) < whole:
        return _advice("carton-contents-no-room", skus=[item.id for item in items])
    return None


def _items(group: CartonGroup, products: Products) -> Sequence[Item]:
    """Return the units of one carton, none while the size of one is not known."""
    measures = [products.get(content.sku, UnitMeasures()) for content in group.contents]
    if any(unit.size is None or min(unit.size.sides).millimetres < 1 for unit in measures):
        return ()
    return [
        item_of(content.sku, unit, quantity=content.quantity)
        for content, unit in zip(group.contents, measures, strict=True)
        if content.quantity > 0
    ]


def _room(group: CartonGroup) -> Triple | None:
    if group.size is None:
        return None
    sides = (group.size.length, group.size.width, group.size.height)
    length, width, height = (side.millimetres for side in sides)
    return (length, width, height) if min(length, width, height) > 0 else None


def _advice(code: str, **params: object) -> Problem:
    return Problem(code, "contents", params, Severity.ADVISORY)
