"""Equal containers of one item: whole divisors of its quantity, ranked by what they cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.stowage.alike.single import Pattern, best_pattern
from app.domain.stowage.request import Container, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualLoad:
    """`count` containers of `each` pieces, and one more of `rest` where it does not divide.

    `pattern` lays out the most that one container takes; its first pieces are those of any load.
    """

    container: Container
    pattern: Pattern
    each: int
    count: int
    rest: int = 0

    @property
    def containers(self) -> int:
        """Return how many containers there are in all."""
        return self.count + (self.rest > 0)

    @property
    def price(self) -> Decimal:
        """Return what all containers cost."""
        return self.containers * self.container.price


def equal_loads(
    item: Item,
    kinds: Sequence[Container],
    *,
    seconds: float,
    least: int = 1,
    most_units: int | None = None,
) -> list[EqualLoad]:
    """Return ways to put the whole quantity of `item` into containers of one kind, best first.

    Equal ones go first while they cost at most a quarter more than the cheapest way; of those, and
    of the others, the cheapest. At least `least` are equal, with `most_units` each at most.
    """
    loads = [
        load
        for kind in kinds
        for load in _loads(
            item, kind, _pattern(item, kind, seconds / len(kinds), most_units), least
        )
    ]
    bearable = min((load.price for load in loads), default=Decimal(0)) * 5 / 4
    return sorted(
        loads,
        key=lambda load: (
            load.rest > 0 or load.price > bearable,
            load.price,
            load.containers,
            load.container.id,
        ),
    )


def _pattern(item: Item, kind: Container, seconds: float, most_units: int | None) -> Pattern:
    limits = [item.quantity]
    if most_units is not None:
        limits.append(most_units)
    if kind.max_payload is not None and item.weight:
        limits.append(kind.max_payload // item.weight)
    return best_pattern(kind.inner, item.orientations, seconds=seconds, most=min(limits))


def _loads(item: Item, kind: Container, pattern: Pattern, least: int) -> Iterator[EqualLoad]:
    """Yield the fewest containers of one kind, filled evenly, and the fewest that are all equal."""
    most = min(pattern.units, item.quantity // least)
    if not most:
        return
    even = -(-item.quantity // -(-item.quantity // most))
    whole = next(each for each in range(most, 0, -1) if item.quantity % each == 0)
    for each in dict.fromkeys((even, whole)):
        count, rest = divmod(item.quantity, each)
        load = EqualLoad(container=kind, pattern=pattern, each=each, count=count, rest=rest)
        if kind.count is None or load.containers <= kind.count:
            yield load
