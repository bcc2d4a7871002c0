"""A loading plan as it was found: cartons on pallets, cartons or pallets in containers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.domain.stowage.plan import Plan, Stowed, containers_by_id, cost, proven, unplaced
from app.domain.stowage.request import Request
from app.usecases.stowing.documents import read_plan, read_request, write_plan, write_request

_PALLETS = "pallets"
_CONTAINERS = "containers"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of packing: what was asked, and what was found."""

    request: Request
    plan: Plan

    @property
    def proven(self) -> bool:
        """Return whether nothing is better on this level."""
        return proven(self.request, self.plan)

    @property
    def cost(self) -> Decimal:
        """Return what it costs, in cubic millimetres of room where no costs were given."""
        return cost(self.request, self.plan)

    @property
    def gap(self) -> Fraction | None:
        """Return by which share of the cost a better plan is possible at most; None: not known."""
        least = self.plan.bound.cost
        if least is None or not self.cost:
            return None
        return max(Fraction(0), 1 - Fraction(least) / Fraction(self.cost))


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Both levels of one loading plan; either may be missing.

    `pallets` are the cartons on pallets, by stop; `containers` what travels. `kinds` says of each
    kind of loaded pallet which stowed deck it is: the place of its level, and its place there.
    """

    pallets: tuple[Level, ...] = ()
    containers: Level | None = None
    kinds: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def main(self) -> Level | None:
        """Return the level that is paid for: what travels, else the pallets."""
        return self.containers or next(iter(self.pallets), None)

    @property
    def outermost(self) -> tuple[Stowed, ...]:
        """Return each container, or each pallet where there are only those."""
        return self.main.plan.stowed if self.main else ()

    def cartons(self, stowed: Stowed) -> Counter[str]:
        """Return how many cartons of each row lie in a container or on a pallet."""
        counted: Counter[str] = Counter()
        for item, count in Counter(each.item for each in stowed.placements).items():
            if item in self.kinds:
                deck = self.on_pallet(item)
                for each in deck.placements:
                    counted[each.item] += count
            else:
                counted[item] += count
        return counted

    def on_pallet(self, kind: str) -> Stowed:
        """Return what stands on a loaded pallet of that kind."""
        level, place = self.kinds[kind]
        return self.pallets[level].plan.stowed[place]

    def left(self) -> Counter[str]:
        """Return how many cartons of each row lie nowhere."""
        found: Counter[str] = Counter()
        for level in self.pallets:
            found.update(unplaced(level.request, level.plan))
        for item, count in self._not_travelling().items():
            if item in self.kinds:
                for row, each in self.cartons_on(item).items():
                    found[row] += each * count
            else:
                found[item] += count
        return found

    def cartons_on(self, kind: str) -> Counter[str]:
        """Return how many cartons of each row stand on a loaded pallet of that kind."""
        return Counter(each.item for each in self.on_pallet(kind).placements)

    def _not_travelling(self) -> Mapping[str, int]:
        if self.containers is None:
            return {}
        return unplaced(self.containers.request, self.containers.plan)

    def volume(self, stowed: Stowed) -> int:
        """Return the volume of the cartons in a container or on a pallet, without the pallets."""
        if not self.kinds:
            return stowed.volume
        return sum(
            self.on_pallet(each.item).volume if each.item in self.kinds else each.volume
            for each in stowed.placements
        )

    def fill(self) -> Fraction:
        """Return the share that cartons fill of all containers, or of the room over pallets."""
        if self.main is None:
            return Fraction(0)
        kinds = containers_by_id(self.main.request)
        room = sum(kinds[each.container].volume for each in self.outermost)
        held = sum(self.volume(each) for each in self.outermost)
        return Fraction(held, room) if room else Fraction(0)

    def dump(self) -> list[dict[str, Any]]:
        """Return the levels as JSON keeps them."""
        return list(self._dumped())

    def _dumped(self) -> Iterator[dict[str, Any]]:
        for level in self.pallets:
            yield {"of": _PALLETS, **_dump(level)}
        if self.containers is not None:
            kinds = {kind: list(place) for kind, place in self.kinds.items()}
            yield {"of": _CONTAINERS, **_dump(self.containers), "kinds": kinds}

    @classmethod
    def load(cls, kept: Sequence[Mapping[str, Any]]) -> "Load":
        """Return what `dump` wrote."""
        pallets = tuple(_load(each) for each in kept if each["of"] == _PALLETS)
        travelling = next((each for each in kept if each["of"] == _CONTAINERS), None)
        if travelling is None:
            return cls(pallets=pallets)
        kinds = {kind: (place[0], place[1]) for kind, place in travelling["kinds"].items()}
        return cls(pallets=pallets, containers=_load(travelling), kinds=kinds)


def _dump(level: Level) -> dict[str, Any]:
    return {"request": write_request(level.request), "plan": write_plan(level.request, level.plan)}


def _load(kept: Mapping[str, Any]) -> Level:
    return Level(read_request(kept["request"]), read_plan(kept["plan"]))
