"""What makes a request one that no plan can answer: each finding names the item and what to change.

Paths are those of the packing contract: items.3.size_mm, rules.overhang_mm.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.stowage.refusing.shortage import shortages
from app.domain.stowage.refusing.unfitting import unfitting
from app.domain.stowage.request import Container, Item, Objective, Request, Rules

#: Pieces that one plan takes; the limit of the packing contract.
MOST_UNITS: Final = 20_000


def refusals(request: Request) -> list[Problem]:
    """Return everything that must change before `request` can be planned."""
    of_items = list(item_refusals(request.items))
    of_containers = list(container_refusals(request))
    broken = {problem.field.split(".")[1] for problem in of_items}
    sound = [index for index in range(len(request.items)) if str(index) not in broken]
    together: list[Problem] = []
    if all(min(container.inner) > 0 for container in request.containers):
        rest = replace(request, items=tuple(request.items[index] for index in sound))
        together = in_places(_together(rest), sound)
    return [*of_items, *of_containers, *together]


def in_places(problems: Iterable[Problem], places: Sequence[int]) -> list[Problem]:
    """Return `problems` of a part of the items, at the places these have in the whole list."""
    return [_in_place(problem, places) for problem in problems]


def _in_place(problem: Problem, places: Sequence[int]) -> Problem:
    match problem.field.split(".", 2):
        case ["items", index, field]:
            return replace(problem, field=f"items.{places[int(index)]}.{field}")
        case _:
            return problem


def _together(request: Request) -> list[Problem]:
    """Return where items, containers and rules that are sound alone contradict each other."""
    no_room = list(_no_room(request.containers, request.rules))
    return no_room or list(unfitting(request)) or list(shortages(request))


def item_refusals(items: Sequence[Item]) -> Iterator[Problem]:
    """Yield what is wrong with the items themselves."""
    seen: set[str] = set()
    classes: dict[str, Item] = {}
    for index, item in enumerate(items):
        path = f"items.{index}"
        if item.id in seen:
            yield Problem("stowage-item-twice", f"{path}.id", {"item": item.id})
        seen.add(item.id)
        yield from (problem.under(path) for problem in _figures(item))
        if not any(item.vertical):
            yield Problem("stowage-item-no-side-up", f"{path}.vertical", {"item": item.id})
        if not item.stackable and item.max_top_load:
            yield Problem("stowage-item-unstackable", f"{path}.max_top_load_g", {"item": item.id})
        if item.group is not None and item.keep_apart is not None:
            first = classes.setdefault(item.group, item)
            if first.keep_apart != item.keep_apart:
                params = {"item": item.id, "other": first.id, "group": item.group}
                yield Problem("stowage-group-apart", f"{path}.keep_apart", params)
    yield from _too_many(items)


def _figures(item: Item) -> Iterator[Problem]:
    figures = [
        *((f"size_mm.{axis}", side, 1) for axis, side in enumerate(item.size)),
        ("weight_g", item.weight, 0),
        ("quantity", item.quantity, 1),
        ("max_top_load_g", item.max_top_load or 0, 0),
        ("stop", item.stop, 1),
    ]
    for field, value, least in figures:
        if value < least:
            params = {"item": item.id, "value": value, "limit": least}
            yield Problem("stowage-item-below", field, params)


def _too_many(items: Sequence[Item]) -> Iterator[Problem]:
    total = sum(max(0, item.quantity) for item in items)
    if total > MOST_UNITS:
        index, item = max(enumerate(items), key=lambda each: each[1].quantity)
        params = {
            "total": total,
            "limit": MOST_UNITS,
            "item": item.id,
            "quantity": item.quantity,
        }
        yield Problem("stowage-too-many-units", f"items.{index}.quantity", params)


def container_refusals(request: Request) -> Iterator[Problem]:
    """Yield what is wrong with the containers themselves."""
    seen: set[str] = set()
    for index, container in enumerate(request.containers):
        path, params = f"containers.{index}", {"container": container.id}
        if container.id in seen:
            yield Problem("stowage-container-twice", f"{path}.id", params)
        seen.add(container.id)
        for axis, side in enumerate(container.inner):
            if side < 1:
                below = {**params, "value": side, "limit": 1}
                yield Problem("stowage-container-below", f"{path}.inner_mm.{axis}", below)
        if request.objective is Objective.FILL and container.count is None:
            yield Problem("stowage-container-uncounted", f"{path}.count", params)


def _no_room(containers: Sequence[Container], rules: Rules) -> Iterator[Problem]:
    """Say which containers the rules leave no room in, or no deck to stand on."""
    kept = (2 * rules.margin, 2 * rules.margin, rules.gap + rules.bulge)
    for container in containers:
        params = {"container": container.id}
        if any(
            side - far - near < 1
            for side, far, near in zip(container.inner, rules.reserve, kept, strict=True)
        ):
            yield Problem("stowage-rules-no-room", "rules", params)
        elif 2 * rules.overhang >= min(container.inner[:2]):
            named = {**params, "overhang": Length(rules.overhang)}
            yield Problem("stowage-rules-no-deck", "rules.overhang_mm", named)
