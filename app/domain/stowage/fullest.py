"""The greatest volume in the given containers: filled one after another, then a few anew."""

import random
from collections.abc import Callable, Sequence
from itertools import count
from threading import Lock
from typing import Final

from app.domain.stowage.search.cargo import Rule
from app.domain.stowage.search.fill import GROWTH, RULES
from app.domain.stowage.yard import Counts, Load, Yard, less, together

#: So many containers are emptied and filled anew at once.
AT_ONCE: Final = 2


class Fullest:
    """The loads of the greatest volume found so far, at most one for each container there is."""

    def __init__(self, yard: Yard, better: Callable[[Sequence[Load]], None]) -> None:
        self.yard = yard
        self.best: tuple[Load, ...] = ()
        self._better = better
        self._lock = Lock()
        kinds = yard.request.containers
        self._containers = [
            one
            for one in sorted(range(len(kinds)), key=lambda one: -kinds[one].volume)
            for _ in range(min(kinds[one].count or 0, sum(yard.all)))
        ]

    def work(self, worker: int, workers: int) -> None:
        """Find and improve loads until time is up, as one of several workers."""
        del workers
        chance = random.Random(worker)  # noqa: S311 - a search, not a secret
        rules, width = RULES[worker % len(RULES)], 1.0
        for turn in count():
            rule = rules[turn % len(rules)]
            if len(self._containers) == 1 or not self.best:
                self._note(self._filled(self._containers, self.yard.all, int(width), rule))
            else:
                self._change(chance, int(width), rule)
            if self.yard.over:
                return
            if rule is rules[-1]:
                step = width * (GROWTH - 1) / max(1, len(self._containers) - 1)
                width += max(1 / len(self._containers), step)

    def _filled(
        self, containers: Sequence[int], counts: Counts, width: int, rule: Rule
    ) -> list[Load]:
        left, loads = counts, list[Load]()
        for one in containers:
            load = self.yard.load(one, left, width=width, rule=rule) if any(left) else None
            if load:
                loads.append(load)
                left = less(left, load.counts)
        return loads

    def _change(self, chance: random.Random, width: int, rule: Rule) -> None:
        """Empty a few containers and fill them anew, from their goods and those left over."""
        before = self.best
        kept = list(before)
        free = list(self._containers)
        for load in before:
            free.remove(load.container)
        chance.shuffle(kept)
        free += [load.container for load in kept[:AT_ONCE]]
        del kept[:AT_ONCE]
        chance.shuffle(free)
        left = less(self.yard.all, together(kept, of=len(self.yard.all)))
        self._note([*kept, *self._filled(free, left, width, rule)])

    def _note(self, loads: Sequence[Load]) -> None:
        """Keep loads that are better than the best: of more volume, or with groups less divided."""
        with self._lock:
            if loads and (not self.best or self._rank(loads) > self._rank(self.best)):
                self.best = tuple(loads)
                self._better(self.best)

    def _rank(self, loads: Sequence[Load]) -> tuple[int, int]:
        return sum(load.volume for load in loads), -self.yard.divided(loads)
