"""A quick bound on the units of one size in a box, to tell where searching on is idle."""

from collections.abc import Sequence
from functools import cache
from itertools import product
from math import prod
from typing import Final

from app.domain.stowage.bounding.rows import strongest_scales
from app.domain.stowage.request import Triple

#: Allowance for rounding; the roof guides a search and proves nothing.
TINY: Final = 1e-9


class Roof:
    """Bounds by volume and by the sharpest single mix of scales, remembered for each box."""

    def __init__(self, ways: Sequence[Triple]) -> None:
        """Look at units that may lie in `ways`."""
        self.ways = ways
        self.unit = prod(ways[0])
        self.of = cache(self._of)
        self._scales = cache(self._shares)

    def _of(self, box: Triple) -> int:
        """Return how many units the box never exceeds."""
        places = [
            place
            for place, size in enumerate(self.ways)
            if all(side <= most for side, most in zip(size, box, strict=True))
        ]
        if not places:
            return 0
        axes = [
            [[shares[place] for place in places] for shares in self._scales(axis, side)]
            for axis, side in enumerate(box)
        ]
        least = max(
            min(a * b * c for a, b, c in zip(x, y, z, strict=True)) for x, y, z in product(*axes)
        )
        whole = prod(box) // self.unit
        return min(whole, int(1 / least + TINY)) if least else whole

    def _shares(self, axis: int, side: int) -> list[list[float]]:
        """Return what each way takes of a row along `axis`, by every scale of its length."""
        return [
            [scale.of.get(size[axis], 0) / scale.capacity for size in self.ways]
            for scale in strongest_scales(side, {size[axis] for size in self.ways})
        ]
