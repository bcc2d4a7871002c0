"""Items that fit no container alone: which is nearest, by how much they exceed it, and why."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.fitting import excess, fits
from app.domain.stowage.request import Container, Item, Request, Rules


def unfitting(request: Request) -> Iterator[Problem]:
    """Yield each item that no container takes, with what to change."""
    for index, item in enumerate(request.items):
        if any(item.orientations) and not any(
            fits(item, container, request.rules) for container in request.containers
        ):
            yield _reason(item, request).under(f"items.{index}")


def _reason(item: Item, request: Request) -> Problem:
    weightless = replace(item, weight=0)
    turnable = replace(weightless, vertical=(True, True, True))
    roomy = _fitting(weightless, request, request.rules)
    if roomy:
        return _too_heavy(item, roomy)
    if turned := _fitting(turnable, request, request.rules):
        return Problem("stowage-item-other-side-up", "vertical", _named(item, turned[0]))
    if unruled := _fitting(weightless, request, Rules()):
        return Problem("stowage-item-over-by-rules", "size_mm", _named(item, unruled[0]))
    return _too_large(item, request)


def _fitting(item: Item, request: Request, rules: Rules) -> list[Container]:
    return [container for container in request.containers if fits(item, container, rules)]


def _named(item: Item, container: Container) -> dict[str, object]:
    return {"item": item.id, "container": container.id}


def _too_heavy(item: Item, roomy: list[Container]) -> Problem:
    strongest = max(roomy, key=lambda container: container.max_payload or 0)
    params = {
        **_named(item, strongest),
        "weight": Weight(item.weight),
        "limit": Weight(strongest.max_payload or 0),
    }
    return Problem("stowage-item-too-heavy", "weight_g", params)


def _too_large(item: Item, request: Request) -> Problem:
    """Say by how much the item exceeds the container it comes nearest to fitting."""
    over, container = min(
        (
            (excess(size, container, request.rules), container)
            for container in request.containers
            for size in item.orientations
        ),
        key=lambda each: (max(each[0]), sum(each[0])),
    )
    length, width, height = (Length(side) for side in over)
    params = {**_named(item, container), "length": length, "width": width, "height": height}
    return Problem("stowage-item-too-large", "size_mm", params)
