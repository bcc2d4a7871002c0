"""Whether a plan keeps every rule of its request: everything a plan claims is worked out anew.

Shares no code with what makes plans. The readings are those of docs/decisions/0008.
"""

from collections import Counter
from collections.abc import Iterator

from app.domain.problems import Problem
from app.domain.stowage.checking.container import LoadedContainer
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import Plan, containers_by_id, cost, items_by_id, unplaced
from app.domain.stowage.request import Objective, Request


def faults(request: Request, plan: Plan) -> list[Problem]:
    """Return everything that is wrong with `plan`, none if it can be loaded as it stands."""
    return [
        *_containers(request, plan),
        *_counts(request, plan),
        *_objective(request, plan),
        *_bounds(request, plan),
    ]


def _containers(request: Request, plan: Plan) -> Iterator[Problem]:
    kinds, items = containers_by_id(request), items_by_id(request)
    for index, stowed in enumerate(plan.stowed):
        path = f"containers.{index}"
        if stowed.container not in kinds:
            yield Problem("stowage-unknown-container", f"{path}.id", {"id": stowed.container})
            continue
        for place, placement in enumerate(stowed.placements):
            if placement.item not in items:
                field = f"{path}.placements.{place}.id"
                yield Problem("stowage-unknown-item", field, {"id": placement.item})
        loaded = LoadedContainer(request, kinds[stowed.container], stowed.placements)
        yield from (problem.under(path) for problem in loaded.faults())


def _counts(request: Request, plan: Plan) -> Iterator[Problem]:
    """Say of what more is used than there is."""
    for item, left in unplaced(request, plan).items():
        if left < 0:
            yield Problem("stowage-too-many-pieces", "containers", {"item": item, "over": -left})
    used = Counter(stowed.container for stowed in plan.stowed)
    for container in request.containers:
        if container.count is not None and used[container.id] > container.count:
            params = {"id": container.id, "used": used[container.id], "limit": container.count}
            yield Problem("stowage-too-many-containers", "containers", params)


def _objective(request: Request, plan: Plan) -> Iterator[Problem]:
    """Say what the objective asks for and the plan lacks."""
    left = unplaced(request, plan)
    if request.objective is Objective.COST and any(count > 0 for count in left.values()):
        yield Problem("stowage-not-everything", "unplaced", {"items": list(left)})
    if (
        request.objective is Objective.FILL
        and not plan.volume
        and any(
            fits(item, container, request.rules)
            for item in request.items
            for container in request.containers
            if container.count != 0
        )
    ):
        yield Problem("stowage-empty", "containers")


def _bounds(request: Request, plan: Plan) -> Iterator[Problem]:
    """Say where a bound is no bound, for the plan itself is better."""
    volume, least = plan.bound.volume, plan.bound.cost
    filled = request.objective is Objective.FILL and volume is not None and volume < plan.volume
    cheaper = (
        request.objective is Objective.COST and least is not None and least > cost(request, plan)
    )
    if filled or cheaper:
        yield Problem("stowage-bound", "bound")
