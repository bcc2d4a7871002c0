"""The stowage engine: a valid plan at once, better ones until time is up.

Workers search while the first plan and the bound are made; whatever is best at the end is returned.
A plan that meets the bound, or that leaves nothing to improve, ends the work early.
"""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from app.domain.stowage.bounding.bounds import cost_bound, volume_bound
from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.loads.cheapest import Cheapest
from app.domain.stowage.loads.fullest import Fullest
from app.domain.stowage.loads.one_kind import price
from app.domain.stowage.loads.yard import NANOSECONDS, Load, Yard
from app.domain.stowage.plan import Bound, Plan, cost, proven, unplaced
from app.domain.stowage.request import Objective, Request
from app.domain.stowage.search.compiled import library

#: Plain Python searches alone: its threads would wait for one another.
WORKERS: Final = min(2, os.cpu_count() or 1) if library() else 1
#: Nanoseconds searched of each second of the budget; the rest is for ending and writing the plan.
_SEARCHED: Final = 970_000_000
#: How often a second it is asked whether the work was cancelled.
_LOOKS: Final = 20
#: Units up to which the first plan costs next to nothing, so that it is always made.
_FEW_UNITS: Final = 5000


def plan(
    request: Request,
    *,
    progress: Callable[[Plan], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan:
    """Return the best plan found within `request.seconds`.

    `progress` hears of every better plan, from the thread that found it. Once `cancelled` answers
    True, the best so far is returned within moments.
    """
    return _Work(request, progress, cancelled).plan()


class _Work:
    """One request being worked at."""

    def __init__(
        self,
        request: Request,
        progress: Callable[[Plan], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self.request = request
        self.start = time.monotonic_ns()
        budget = int(request.seconds * _SEARCHED)
        self.yard = Yard(request, until=self.start + budget)
        self.bound = Bound()
        self.first: Plan | None = None
        self._progress = progress
        self._telling = threading.Lock()
        self._told: tuple[int | Decimal, ...] | None = None
        self._cancelled = cancelled or (lambda: False)
        kind = Fullest if request.objective is Objective.FILL else Cheapest
        self._search = kind(self.yard, self._hear)

    def plan(self) -> Plan:
        workers = [
            threading.Thread(target=self._search.work, args=(worker, WORKERS), daemon=True)
            for worker in range(WORKERS)
        ]
        for worker in workers:
            worker.start()
        if sum(self.yard.all) <= _FEW_UNITS:
            self._make_first()
        self.bound = self._bound()
        first_is_enough = self._first_is_enough()
        while any(worker.is_alive() for worker in workers):
            if first_is_enough or self._cancelled() or self._is_enough():
                self.yard.stop.set()
            workers[0].join(1 / _LOOKS)
        return self._best()

    def _make_first(self) -> None:
        self.first = first_plan(self.request)
        self._tell(self.first)

    def _bound(self) -> Bound:
        caps = self.yard.patterns.caps()
        if self.request.objective is Objective.FILL:
            return Bound(volume=volume_bound(self.request, caps))
        return Bound(cost=cost_bound(self.request, caps))

    def _first_is_enough(self) -> bool:
        """Return whether no plan can be better than the first one."""
        grouped = any(item.group for item in self.request.items)
        return bool(self.first and not grouped and proven(self.request, self._timed(self.first)))

    def _is_enough(self) -> bool:
        """Return whether no plan can be better than the best of the search."""
        loads = self._search.best
        return bool(loads) and self._meets_bound(loads) and not self.yard.divided(loads)

    def _meets_bound(self, loads: Sequence[Load]) -> bool:
        if self.request.objective is Objective.COST:
            return price(loads) == self.bound.cost
        volume = sum(load.volume for load in loads)
        return volume in {self.bound.volume, self.yard.volume(self.yard.all)}

    def _hear(self, loads: Sequence[Load]) -> None:
        if self._progress:
            self._tell(self.yard.plan(loads))

    def _tell(self, found: Plan) -> None:
        """Tell of a plan that is better than all told before."""
        if self._progress is None:
            return
        with self._telling:
            rank = self._rank(found)
            if self._told is None or rank < self._told:
                self._told = rank
                self._progress(self._timed(found))

    def _best(self) -> Plan:
        """Return the better of what the search found and the first plan, made if need be."""
        found = self.yard.plan(self._search.best)
        if self.first is None and not found.stowed:
            self._make_first()
        if self.first and self._rank(self.first) < self._rank(found):
            found = self.first
        if self.request.objective is Objective.COST and unplaced(self.request, found):
            self.bound = Bound()
        return self._timed(found)

    def _rank(self, found: Plan) -> tuple[int | Decimal, ...]:
        if self.request.objective is Objective.FILL:
            return (-found.volume,)
        return sum(unplaced(self.request, found).values()), cost(self.request, found)

    def _timed(self, found: Plan) -> Plan:
        seconds = (time.monotonic_ns() - self.start) / NANOSECONDS
        return replace(found, bound=self.bound, seconds=seconds)
