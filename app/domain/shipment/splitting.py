"""Splitting 分仓: whole cartons shared out so that no shipment gets more than it should carry."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, TypeAlias

Units: TypeAlias = Mapping[str, int]
#: Ways tried before a split of odd carton sizes counts as impossible.
_MOST_TRIES: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One carton to be given to a shipment whole.

    `key` names it for good, `number` within `home`, the shipment it is in so far.
    """

    key: int
    contents: Units
    home: int | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one shipment should get: `units` by SKU; `home` names the shipment if it exists."""

    units: Units
    home: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The keys of the cartons each shipment gets, in their first order, and of those left over."""

    given: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    """One shipment while it is being filled: units it may still get, cartons it has."""

    units: dict[str, int]
    home: int | None
    keys: list[int] = field(default_factory=list)

    def holds(self, parcel: Parcel) -> bool:
        return all(self.units.get(sku, 0) >= count for sku, count in parcel.contents.items())

    def take(self, parcel: Parcel) -> None:
        for sku, count in parcel.contents.items():
            self.units[sku] -= count
        self.keys.append(parcel.key)


def distribute(parcels: Sequence[Parcel], shares: Sequence[Share]) -> Distribution:
    """Share whole cartons out by the units each shipment should get.

    Mixed cartons go first, each to the first shipment that wants all of it, its own before others;
    cartons of one SKU follow by their units. What fits nowhere is left, and none is cut.
    """
    open_ = [_Open(dict(share.units), share.home) for share in shares]
    left: list[Parcel] = []
    of_one: dict[str, list[Parcel]] = {}
    for parcel in parcels:
        if len(parcel.contents) == 1:
            of_one.setdefault(next(iter(parcel.contents)), []).append(parcel)
        elif not _placed(parcel, open_):
            left.append(parcel)
    for sku, same in of_one.items():
        left += _share_out(sku, same, open_)
    place = {parcel.key: at for at, parcel in enumerate(parcels)}
    return Distribution(
        given=tuple(tuple(sorted(each.keys, key=place.__getitem__)) for each in open_),
        left=tuple(sorted((parcel.key for parcel in left), key=place.__getitem__)),
    )


def _placed(parcel: Parcel, open_: Sequence[_Open]) -> bool:
    wanting = [each for each in open_ if each.holds(parcel)]
    if not wanting:
        return False
    min(wanting, key=lambda each: not _at_home(parcel, each)).take(parcel)
    return True


def _at_home(parcel: Parcel, share: _Open) -> bool:
    return share.home is not None and share.home == parcel.home


def _share_out(sku: str, parcels: Sequence[Parcel], open_: Sequence[_Open]) -> list[Parcel]:
    """Give the cartons of one SKU to the shipments and return those that fit nowhere."""
    room = [each.units.get(sku, 0) for each in open_]
    waiting: dict[int, list[Parcel]] = {}
    for parcel in parcels:
        waiting.setdefault(parcel.contents[sku], []).append(parcel)
    sizes = {units: len(alike) for units, alike in waiting.items()}
    for each, wanted in zip(open_, fill(sizes, room), strict=True):
        for units, count in wanted.items():
            own_first = sorted(waiting[units], key=lambda it: not _at_home(it, each))
            for parcel in own_first[:count]:
                each.take(parcel)
            waiting[units] = own_first[count:]
    return [parcel for alike in waiting.values() for parcel in alike]


def fill(sizes: Mapping[int, int], room: Sequence[int]) -> list[dict[int, int]]:
    """Return how many cartons of each size (units -> count) go into each room, none overfilled.

    All of them are placed where that can be found; otherwise the largest first, as far as they go.
    """
    order = sorted(sizes, reverse=True)
    simple, rest = _largest_first(sizes, order, room)
    if not any(rest.values()):
        return simple
    return _searched(sizes, order, room) or simple


def _largest_first(
    sizes: Mapping[int, int], order: Sequence[int], room: Sequence[int]
) -> tuple[list[dict[int, int]], dict[int, int]]:
    rest = dict(sizes)
    found = []
    for space in room:
        free, taken = space, {}
        for size in order:
            taken[size] = min(rest[size], free // size)
            rest[size] -= taken[size]
            free -= taken[size] * size
        found.append(taken)
    return found, rest


def _searched(
    sizes: Mapping[int, int], order: Sequence[int], room: Sequence[int]
) -> list[dict[int, int]] | None:
    """Look for a way to place every carton; None when there is none, or none is found in time."""
    slack = sum(room) - sum(size * count for size, count in sizes.items())
    tries = iter(range(_MOST_TRIES))

    @cache
    def place(at: int, rest: tuple[int, ...]) -> tuple[tuple[int, ...], ...] | None:
        if at == len(room):
            return None if any(rest) else ()
        for taken in _ways(order, rest, room[at]):
            if next(tries, None) is None:
                return None
            if room[at] - _units(order, taken) > slack:
                continue
            remaining = tuple(had - count for had, count in zip(rest, taken, strict=True))
            further = place(at + 1, remaining)
            if further is not None:
                return (taken, *further)
        return None

    ways = place(0, tuple(sizes[size] for size in order)) if slack >= 0 else None
    return None if ways is None else [dict(zip(order, taken, strict=True)) for taken in ways]


def _units(sizes: Sequence[int], counts: Sequence[int]) -> int:
    return sum(size * count for size, count in zip(sizes, counts, strict=True))


def _ways(order: Sequence[int], rest: Sequence[int], space: int) -> Iterator[tuple[int, ...]]:
    """Yield every number of cartons of each size that fits into `space`, the fullest first."""
    if not order:
        yield ()
        return
    for count in range(min(rest[0], space // order[0]), -1, -1):
        for further in _ways(order[1:], rest[1:], space - count * order[0]):
            yield (count, *further)
