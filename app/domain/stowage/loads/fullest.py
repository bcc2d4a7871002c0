"""The greatest volume in the given containers: filled one after another, then a few anew."""

import random
from collections.abc import Callable, Sequence
from itertools import count
from typing import Final, NamedTuple

from app.domain.stowage.loads.best import Best
from app.domain.stowage.loads.yard import Counts, Load, Yard, less, together
from app.domain.stowage.search.cargo import Rule
from app.domain.stowage.search.rules import SPACE_ORDERS, WORKERS, Look

#: So many containers are emptied and filled anew at once.
AT_ONCE: Final = 2
#: So often all containers are filled before a few of them are filled anew.
FRESH_STARTS: Final = 2


class _Way(NamedTuple):
    """How containers are filled: by which looks at each, dividing groups or not."""

    look: Look
    whole_groups: bool


def _other_spaces_first(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the same rules with the next way of choosing spaces; the first one comes last."""
    return tuple(rule._replace(order=(rule.order + 1) % SPACE_ORDERS) for rule in rules)


class Fullest:
    """The loads of the greatest volume found so far, at most one for each container there is."""

    def __init__(self, yard: Yard, better: Callable[[Sequence[Load]], None]) -> None:
        self.yard = yard
        self._found = Best(self._rank, better)
        self._grouped = any(item.group for item in yard.request.items)
        kinds = yard.request.containers
        self._containers = [
            one
            for one in sorted(range(len(kinds)), key=lambda one: -kinds[one].volume)
            for _ in range(min(kinds[one].count or 0, sum(yard.all)))
        ]

    @property
    def best(self) -> tuple[Load, ...]:
        """Return the best loads found so far; none at first."""
        return self._found.loads

    def work(self, worker: int, workers: int) -> None:
        """Find and improve loads until time is up, as one of several workers."""
        del workers
        chance = random.Random(worker)  # noqa: S311 - a search, not a secret
        habits = WORKERS[worker % len(WORKERS)]
        rules = habits.rules
        width: float = 1
        for turn in count():
            rule = rules[turn % len(rules)]
            look = Look(rule, int(width), habits.most_tries)
            way = _Way(look, self._grouped and turn % 2 == 1)
            if len(self._containers) == 1 or turn < FRESH_STARTS:
                self._found.keep(self._filled(self._containers, self.yard.all, way))
            else:
                self._change(chance, way)
            if self.yard.over:
                return
            if rule is rules[-1]:
                width = self._wider(width, habits.growth)
            if width > self.yard.widest:
                rules, width = _other_spaces_first(rules), 1
                if rules[0].order == 0:
                    return

    def _wider(self, width: float, growth: float) -> float:
        """Return the next width: it grows the more slowly the more containers there are."""
        many = len(self._containers)
        return width + max(1 / many, width * (growth - 1) / max(1, many - 1))

    def _filled(self, containers: Sequence[int], counts: Counts, way: _Way) -> list[Load]:
        left, loads = counts, list[Load]()
        ask = self.yard.load_of_whole_groups if way.whole_groups else self.yard.load
        for one in containers:
            load = ask(one, left, way.look) if any(left) else None
            if load:
                loads.append(load)
                left = less(left, load.counts)
        return loads

    def _change(self, chance: random.Random, way: _Way) -> None:
        """Empty a few containers and fill them anew, from their goods and those left over."""
        kept = list(self.best)
        free = list(self._containers)
        for load in kept:
            free.remove(load.container)
        chance.shuffle(kept)
        free += [load.container for load in kept[:AT_ONCE]]
        del kept[:AT_ONCE]
        chance.shuffle(free)
        left = less(self.yard.all, together(kept, of=len(self.yard.all)))
        self._found.keep([*kept, *self._filled(free, left, way)])

    def _rank(self, loads: Sequence[Load]) -> tuple[int, int]:
        """Rank loads of more volume before others, and then those with groups less divided."""
        return -sum(load.volume for load in loads), self.yard.divided(loads)
