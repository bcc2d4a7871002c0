"""The containers and pallets of a loading plan one by one: what lies in each, how full and heavy.

Cartons of a row are all alike; their numbers are given out container by container.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from app.catalogue.equipment import equipment, pallets
from app.catalogue.equipment.balance import LENGTHWAYS
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.balance import Balance, advice, balance
from app.domain.stowage.plan import Stowed, containers_by_id, items_by_id, weight
from app.domain.stowage.request import Container
from app.usecases.stowing.cargo import CargoRow
from app.usecases.stowing.loads import Level, Load

Numbers = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, eq=False)
class Unit:
    """One container or truck, or pallets loaded alike; `index` is its place in the plan's level.

    `cartons` are counted by row; `numbers` are those in it, none for pallets that stand in
    containers, of which `count` are alike and called `mark`.
    """

    index: int
    level: Level
    stowed: Stowed
    cartons: Counter[str]
    volume: int
    numbers: Numbers
    count: int = 1
    mark: str = ""

    @property
    def code(self) -> str:
        """Return the code of its kind."""
        return self.stowed.container

    @property
    def on_pallet(self) -> bool:
        """Return whether it is a pallet."""
        return self.code in pallets()

    @property
    def name(self) -> Name:
        """Return what its kind is called."""
        return (pallets() if self.on_pallet else equipment())[self.code].name

    @property
    def container(self) -> Container:
        """Return its room and what it carries."""
        return containers_by_id(self.level.request)[self.code]

    @property
    def fill(self) -> Fraction:
        """Return the share of the room that cartons fill."""
        return Fraction(self.volume, self.container.volume)

    @property
    def weight(self) -> Weight:
        """Return what lies in it, pallets included where they stand in a container."""
        return Weight(weight(self.level.request, self.stowed))

    @property
    def payload(self) -> Weight | None:
        """Return the most it carries."""
        most = self.container.max_payload
        return None if most is None else Weight(most)

    @cached_property
    def balance(self) -> Balance | None:
        """Return where its centre of gravity lies."""
        return balance(
            self.stowed.placements,
            items=items_by_id(self.level.request),
            inner=self.container.inner,
        )

    @property
    def advice(self) -> list[Problem]:
        """Return what to look at in how its weight lies; a pallet is not driven by itself."""
        if self.on_pallet or self.balance is None:
            return []
        return advice(self.balance, inner=self.container.inner, limit=LENGTHWAYS)

    @property
    def free_length(self) -> Length:
        """Return what stays free before the door."""
        ends = (each.at[0] + each.size[0] for each in self.stowed.placements)
        return Length(self.container.inner[0] - max(ends, default=0))


def units_of(load: Load, rows: Sequence[CargoRow]) -> list[Unit]:
    """Return what travels, then the kinds of loaded pallets in it."""
    main = load.main
    if main is None:
        return []
    counted = [load.cartons(each) for each in load.outermost]
    given = given_out(rows, counted)
    outer = [
        Unit(index, main, stowed, cartons, load.volume(stowed), numbers)
        for index, (stowed, cartons, numbers) in enumerate(
            zip(load.outermost, counted, given, strict=True)
        )
    ]
    return outer + list(_pallet_kinds(load))


def _pallet_kinds(load: Load) -> Iterator[Unit]:
    """Yield the kinds of loaded pallets that stand in containers."""
    for kind, (level, place) in load.kinds.items():
        stowed = load.on_pallet(kind)
        count = sum(
            each.item == kind for container in load.outermost for each in container.placements
        )
        cartons = load.cartons_on(kind)
        yield Unit(place, load.pallets[level], stowed, cartons, stowed.volume, {}, count, kind)


def given_out(rows: Sequence[CargoRow], counted: Sequence[Mapping[str, int]]) -> list[Numbers]:
    """Return for each container the carton numbers of every row in it, in the order of numbers."""
    taken: Counter[str] = Counter()
    found: list[Numbers] = []
    for cartons in counted:
        numbers = {}
        for row in rows:
            first, count = taken[row.letter], cartons.get(row.letter, 0)
            if count:
                numbers[row.letter] = row.numbers[first : first + count]
                taken[row.letter] += count
        found.append(numbers)
    return found
