"""The container loading problems of Bischoff and Ratcliff, made anew from their seeds.

E.E. Bischoff and M.S.W. Ratcliff, "Issues in the Development of Approaches to Container Loading",
Omega 23 (1995) 377-390, give the procedure; thpack1 to thpack7 of the OR-Library
(people.brunel.ac.uk/~mastjjb/jeb/orlib/thpackinfo.html) are what it gave, and Davies and Bischoff
(1999) went on in the same way to 100 types of box. Here the same seeds give the same problems,
digit for digit, so that no file is needed. Lengths are whole centimetres until a problem is made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.stowage.request import Triple

#: How many types of box the problems of each class hold.
TYPES: Final = {
    1: 3,
    2: 5,
    3: 8,
    4: 10,
    5: 12,
    6: 15,
    7: 20,
    8: 30,
    9: 40,
    10: 50,
    11: 60,
    12: 70,
    13: 80,
    14: 90,
    15: 100,
}
INNER: Final[Triple] = (587, 233, 220)
_LEAST: Final[Triple] = (30, 25, 20)
_MOST: Final[Triple] = (120, 100, 80)
#: A side may stand upright when it is less than this many times the smaller of the other two.
_STEADY: Final = 2
_FIRST_SEED, _SEED_STEP = 2_502_505, 100
#: The generator of Park and Miller (1988), of which the first draws are thrown away.
_FACTOR, _MODULUS, _DISCARDED = 16_807, 2**31 - 1, 10
_MILLIMETRES: Final = 10


@dataclass(frozen=True, slots=True)
class Boxes:
    """Equal boxes: the sides, longest first, which of them may stand upright, and how many."""

    size: Triple
    vertical: tuple[bool, bool, bool]
    quantity: int


@dataclass(frozen=True, slots=True)
class Instance:
    """One problem of a class: what is loaded into one container of `inner`."""

    name: str
    inner: Triple
    boxes: tuple[Boxes, ...]


def instance(number: int, *, of: int) -> Instance:
    """Return problem `number`, counted from 1, of class `of`."""
    draws = _draws(_FIRST_SEED + _SEED_STEP * (number - 1))
    sizes = [_size(draws) for _ in range(TYPES[of])]
    quantities = _quantities(sizes, draws)
    boxes = zip(sizes, map(_vertical, sizes), quantities, strict=True)
    return Instance(f"BR{of}-{number}", INNER, tuple(Boxes(*each) for each in boxes))


def _draws(seed: int) -> Iterator[tuple[int, int]]:
    """Yield random shares of one, each as a numerator and its denominator."""
    seed = seed * _FACTOR**_DISCARDED % _MODULUS
    while True:
        seed = seed * _FACTOR % _MODULUS
        yield seed, _MODULUS


def _below(limit: int, draws: Iterator[tuple[int, int]]) -> int:
    above, below = next(draws)
    return above * limit // below


def _size(draws: Iterator[tuple[int, int]]) -> Triple:
    drawn = (low + _below(high - low + 1, draws) for low, high in zip(_LEAST, _MOST, strict=True))
    first, second, third = sorted(drawn, reverse=True)
    return first, second, third


def _vertical(size: Triple) -> tuple[bool, bool, bool]:
    first, second, third = size
    return (
        first < _STEADY * min(second, third),
        second < _STEADY * min(first, third),
        third < _STEADY * min(first, second),
    )


def _quantities(sizes: list[Triple], draws: Iterator[tuple[int, int]]) -> list[int]:
    """Return one of each, and more of types drawn until the next would not go in by volume."""
    quantities = [1] * len(sizes)
    left = volume(INNER) - sum(map(volume, sizes))
    while True:
        kind = _below(len(sizes), draws)
        left -= volume(sizes[kind])
        if left < 0:
            return quantities
        quantities[kind] += 1


def volume(size: Triple) -> int:
    """Return the volume of a cuboid."""
    length, width, height = size
    return length * width * height


def read(path: Path) -> list[Instance]:
    """Return the problems of a file in the OR-Library's format."""
    words = map(int, path.read_text(encoding="ascii").split())
    found = []
    for _ in range(next(words)):
        number, _seed = next(words), next(words)
        inner = (next(words), next(words), next(words))
        boxes = tuple(_boxes(words) for _ in range(next(words)))
        found.append(Instance(f"{path.stem}-{number}", inner, boxes))
    return found


def _boxes(words: Iterator[int]) -> Boxes:
    _, first, one, second, two, third, three, quantity = (next(words) for _ in range(8))
    return Boxes((first, second, third), (bool(one), bool(two), bool(three)), quantity)


def problem(of: Instance, *, support: float, seconds: float) -> dict[str, Any]:
    """Return the instance as `sampan pack` reads it."""
    return {
        "name": of.name,
        "containers": [{"id": "container", "inner_mm": _millimetres(of.inner), "count": 1}],
        "items": [
            {
                "id": str(place),
                "size_mm": _millimetres(boxes.size),
                "vertical": list(boxes.vertical),
                "quantity": boxes.quantity,
            }
            for place, boxes in enumerate(of.boxes, start=1)
        ],
        "objective": "fill",
        "support": support,
        "seconds": seconds,
    }


def _millimetres(size: Triple) -> list[int]:
    return [side * _MILLIMETRES for side in size]
