"""What is asked of a stowage plan: containers, items and rules.

Lengths are whole millimetres, weights whole grams. x runs along the length from the far end to the
door, y across, z upward; a size or a position is always (x, y, z).
"""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

Triple = tuple[int, int, int]


class Objective(StrEnum):
    """FILL: the greatest volume in the given containers. COST: everything, at the least cost."""

    FILL = "fill"
    COST = "cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """A kind of container: `inner` is the room nothing leaves; `count` None is as many as wanted.

    `max_payload` None is no limit. `cost` is that of one container, None being its inner volume.
    """

    id: str
    inner: Triple
    max_payload: int | None = None
    cost: Decimal | None = None
    count: int | None = None

    @property
    def volume(self) -> int:
        """Return the inner volume in cubic millimetres."""
        length, width, height = self.inner
        return length * width * height

    @property
    def price(self) -> Decimal:
        """Return what one container costs in the request's own terms."""
        return Decimal(self.volume) if self.cost is None else self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Identical pieces. `vertical[k]` says whether dimension k of `size` may stand upright.

    `max_top_load` is the weight that may rest on one piece (None: any), passed down the stack.
    Pieces of one `group` stay in as few containers as possible; those of different `keep_apart`
    never share one, None mixing with anything. `stop` counts unloading from 1.
    """

    id: str
    size: Triple
    weight: int = 0
    quantity: int
    vertical: tuple[bool, bool, bool] = (True, True, True)
    stackable: bool = True
    max_top_load: int | None = None
    group: str | None = None
    keep_apart: str | None = None
    stop: int = 1

    @property
    def volume(self) -> int:
        """Return the volume of one piece in cubic millimetres."""
        length, width, height = self.size
        return length * width * height

    @property
    def orientations(self) -> tuple[Triple, ...]:
        """Return the distinct sizes (x, y, z) in which a piece may lie, at most six."""
        first, second, third = self.size
        upright = (
            (second, third, first),
            (first, third, second),
            (first, second, third),
        )
        allowed = [size for size, may in zip(upright, self.vertical, strict=True) if may]
        turned = [(width, length, height) for length, width, height in allowed]
        return tuple(dict.fromkeys(allowed + turned))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds in every container; how each is read stands in docs/decisions/0008.

    `gap` is kept between neighbours, walls and ceiling; `bulge` is how much a packed piece grows;
    `max_skus` and `max_units` count different items and pieces of one container; `reserve` stays
    free at the far x, y and z ends; `overhang` is the strip of the room beyond a pallet's deck.
    """

    gap: int = 0
    bulge: int = 0
    max_skus: int | None = None
    max_units: int | None = None
    reserve: Triple = (0, 0, 0)
    overhang: int = 0

    @property
    def between(self) -> int:
        """Return the least distance of two pieces that stand side by side."""
        return self.gap + self.bulge

    @property
    def margin(self) -> int:
        """Return the least distance of a piece from the x and y ends of the usable room."""
        return self.gap + (self.bulge + 1) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A whole problem. `support` is the least share of a base that rests; `seconds` the budget."""

    name: str = ""
    containers: tuple[Container, ...]
    items: tuple[Item, ...]
    objective: Objective = Objective.FILL
    rules: Rules = dataclasses.field(default_factory=Rules)
    support: Fraction = Fraction(1)
    seconds: float = 2
