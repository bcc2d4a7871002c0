"""The best loads that several workers have found so far."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from threading import Lock

from app.domain.stowage.loads.yard import Load

Rank = Callable[[Sequence[Load]], tuple[int | Decimal, int]]


class Best:
    """Keeps the loads of the lowest `rank`, and tells `better` of each that is better than all."""

    def __init__(self, rank: Rank, better: Callable[[Sequence[Load]], None]) -> None:
        self.loads: tuple[Load, ...] = ()
        self._rank = rank
        self._better = better
        self._lock = Lock()

    def keep(self, loads: Sequence[Load]) -> None:
        """Keep loads that are better than those kept; no loads at all never are."""
        with self._lock:
            if loads and (not self.loads or self._rank(loads) < self._rank(self.loads)):
                self.loads = tuple(loads)
                self._better(self.loads)
