"""Turns a container and items under the rules of a request into cargo for the search, and back.

Pieces become cells: along x and y a piece takes its size and the distance to its neighbour; along z
a bulging piece takes its height, its bulge and a mark that counts layers, so that tops are of one
height only when they truly are. The readings are those of docs/decisions/0008.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from app.domain.stowage.fitting import usable
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Container, Item, Rules, Triple
from app.domain.stowage.search.cargo import Cargo, Effort, Kind, Laid, Turn

_MILLION: Final = 1_000_000
#: A base borne by more than half has its centre over what bears it, wherever that lies.
_OVER_HALF: Final = 500_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for every container of a request: its rules and its support."""

    rules: Rules
    support: Fraction


@dataclass(frozen=True, slots=True)
class Room:
    """A container with the items that fit into it, by kind number, and its cargo."""

    container: Container
    items: tuple[Item, ...]
    cargo: Cargo

    def placements(self, laid: Sequence[Laid]) -> tuple[Placement, ...]:
        """Return what was laid as placements in loading order: lower pieces first."""
        order = sorted(laid, key=lambda one: (one.at[2], one.at[0], one.at[1]))
        return tuple(Placement(self.items[one.kind].id, one.at, one.size) for one in order)


def room_for(container: Container, items: Sequence[Item], terms: Terms, effort: Effort) -> Room:
    """Return the container as a room for `items`; those that fit no way have no turn in it."""
    cells = _Cells(container, items, terms.rules)
    floating = _may_float(items, terms)
    stops = sorted({item.stop for item in items})
    share = max(ceil(terms.support * _MILLION), _OVER_HALF)
    turns = tuple(
        Turn(kind, cells.size(size), size)
        for kind, item in enumerate(items)
        for size in item.orientations
        if all(cell <= side for cell, side in zip(cells.size(size), cells.inner, strict=True))
    )
    cargo = Cargo(
        inner=cells.inner,
        kinds=tuple(_kind(item, stops.index(item.stop)) for item in items),
        turns=turns,
        effort=effort,
        deck=_deck(container, terms.rules),
        standing=not floating,
        careful=not floating and _needs_care(items, terms),
        margin=(cells.margin, cells.margin),
        layer=cells.layer,
        bulge=terms.rules.bulge,
        jut=(0, 0) if floating or cells.bulge else _jut(turns, share),
        support=share,
    )
    return Room(container, tuple(items), cargo)


class _Cells:
    """The room in cells, and what a piece takes in it.

    The room begins where its smallest piece lies with its centre over a pallet's deck: the search
    puts cargo into corners and would find no place for it farther out.
    """

    def __init__(self, container: Container, items: Sequence[Item], rules: Rules) -> None:
        length, width, height = usable(container, rules)
        least = min((min(item.size) for item in items), default=1)
        self.margin = max(rules.margin, rules.overhang - least // 2)
        self.between, self.bulge = rules.between, rules.bulge
        most_layers = min(height // least, sum(item.quantity for item in items))
        self.layer = most_layers + 2 if rules.bulge else 1
        taken = self.between - 2 * self.margin
        self.inner: Triple = (length + taken, width + taken, self._high(height - rules.gap, rest=1))

    def size(self, size: Triple) -> Triple:
        length, width, height = size
        return (length + self.between, width + self.between, self._high(height + self.bulge))

    def _high(self, height: int, *, rest: int = 0) -> int:
        """Count a height with its layers; the room's own height has place for all of them."""
        if self.layer == 1:
            return height
        return height * self.layer + (self.layer - 1 if rest else 1)


def _kind(item: Item, stop: int) -> Kind:
    return Kind(
        quantity=item.quantity,
        weight=item.weight,
        worth=item.volume,
        tops=item.stackable,
        bears=-1 if item.max_top_load is None else item.max_top_load,
        stop=stop,
    )


def _deck(container: Container, rules: Rules) -> tuple[tuple[int, int], tuple[int, int]]:
    length, width, _ = container.inner
    return (rules.overhang, length - rules.overhang), (rules.overhang, width - rules.overhang)


def _may_float(items: Sequence[Item], terms: Terms) -> bool:
    """Return whether pieces may be let down at the end: nothing depends on what they rest on."""
    return terms.support == 0 and not _is_particular(items, terms.rules)


def _needs_care(items: Sequence[Item], terms: Terms) -> bool:
    return terms.support < 1 or _is_particular(items, terms.rules, stacked=False)


def _is_particular(items: Sequence[Item], rules: Rules, *, stacked: bool = True) -> bool:
    return (
        rules.between + rules.overhang > 0
        or any(item.max_top_load is not None for item in items)
        or (stacked and not all(item.stackable for item in items))
        or len({item.stop for item in items}) > 1
    )


def _jut(turns: Sequence[Turn], share: int) -> tuple[int, int]:
    """Return how far the largest piece may stand out along x and y over what bears it.

    Bulging pieces never do: they would hang over neighbours whose tops, without their bulges, are
    higher than they seem in cells.
    """
    along, across = (
        max((turn.bare[axis] for turn in turns), default=0) * (_MILLION - share) // _MILLION
        for axis in (0, 1)
    )
    return along, across
