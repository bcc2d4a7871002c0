"""Filling one room as well as the time allows: beams that widen, under rules that differ."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.stowage.search.cargo import Beam, Found, Hold, Order, Rule, Stop

#: What each worker tries in turn; the first of the first is the quickest good one.
RULES: Final[tuple[tuple[Rule, ...], ...]] = (
    (Rule(gamma=0.2, margin=0.04, touch=4, use=1, order=0),),
    (Rule(gamma=0.2, margin=0.04, touch=2, use=1, order=0),),
)
#: Each round's beam is this much wider than the last.
GROWTH: Final = 1.5
WORKERS: Final = min(len(RULES), os.cpu_count() or 1)
_NOTHING: Final = Found((), 0, 0)


@dataclass
class Filling:
    """A room being filled: the best so far, the worth that is enough, and when time is up.

    `until` is on the monotonic clock in nanoseconds; setting `stop` ends the work at once.
    """

    hold: Hold
    order: Order
    enough: int
    until: int
    better: Callable[[Found], None] = lambda _: None
    best: Found = _NOTHING
    stop: Stop = field(default_factory=Stop)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def work(self, rules: Sequence[Rule]) -> None:
        """Run ever wider beams under `rules` until time is up or nothing can be better."""
        width = 1.0
        while True:
            for rule in rules:
                if self.stop.is_set or time.monotonic_ns() >= self.until:
                    return
                wide = int(width)
                beam = Beam(wide, max(2, wide), 0, self.until)
                self._note(self.hold.search(self.order, rule, beam, self.stop))
            width = max(width + 1, width * GROWTH)

    def _note(self, found: Found) -> None:
        with self._lock:
            if found.worth > self.best.worth:
                self.best = found
                self.better(found)
            if self.best.worth >= self.enough:
                self.stop.set()


def fill(filling: Filling) -> Found:
    """Return the best filling found in time, working at it from several threads.

    `filling.better` hears of each improvement, from the thread of the worker that found it.
    """
    helpers = [threading.Thread(target=filling.work, args=(rules,)) for rules in RULES[1:WORKERS]]
    for helper in helpers:
        helper.start()
    filling.work(RULES[0])
    for helper in helpers:
        helper.join()
    return filling.best
