"""Conservative scales: other measures of length under which pieces in a row still fit.

Whatever fits side by side in a length still fits when each size is replaced by its scaled one and
the length by the capacity (dual feasible functions: Fekete and Schepers, arXiv cs/0402044). The
scaled volume of a packing therefore never exceeds the product of three capacities.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

#: More steps than this tell long rows apart, whose loss the plain measure already knows well.
MOST_STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """What each size counts, and what sizes in a row can count together at most."""

    capacity: int
    of: Mapping[int, int]


def scales(length: int, sizes: Iterable[int]) -> list[Scale]:
    """Return different scales of a positive `length` for the positive `sizes` up to it."""
    fitting = sorted({size for size in sizes if size <= length})
    found: dict[tuple[int, ...], Scale] = {}
    for scale in _scales(length, fitting):
        key = (scale.capacity, *scale.of.values())
        found.setdefault(key, scale)
    return list(found.values())


def _scales(length: int, sizes: list[int]) -> Iterator[Scale]:
    yield Scale(length, {size: size for size in sizes})
    for steps in range(1, MOST_STEPS + 1):
        yield Scale(steps * length, {size: _stepped(size, length, steps) for size in sizes})
    for small in _spread([size for size in sizes if 2 * size <= length]):
        yield Scale(length, {size: _rounded(size, length, small) for size in sizes})
        yield Scale(2 * (length // small), {size: _counted(size, length, small) for size in sizes})


def _stepped(size: int, length: int, steps: int) -> int:
    """Return u(k): a whole number of (k + 1)ths stays, anything else falls to the k-th below."""
    whole, rest = divmod((steps + 1) * size, length)
    return whole * length if rest else steps * size


def _rounded(size: int, length: int, small: int) -> int:
    """Return f0: sizes below `small` count nothing, those that leave less room count all."""
    if size > length - small:
        return length
    return size if size >= small else 0


def _counted(size: int, length: int, small: int) -> int:
    """Return f1: twice how many of `small` a size is worth; a large one by what it leaves."""
    if 2 * size > length:
        return 2 * (length // small - (length - size) // small)
    return length // small if 2 * size == length else 2 * (size // small)


def _spread(values: list[int]) -> list[int]:
    """Return at most three of the sorted values: the ends and the middle."""
    if len(values) <= 3:  # noqa: PLR2004 - the ends and the middle
        return values
    return [values[0], values[len(values) // 2], values[-1]]
