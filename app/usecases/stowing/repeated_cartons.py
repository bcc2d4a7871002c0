"""Cartons that all come at least so many times: one set of them is packed, then repeated.

Where a number divides the units of several SKUs, that part of each is one set. SKUs that it does
not divide are packed by themselves.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from app.usecases.stowing.carton_search import CartonSearch
from app.usecases.stowing.packed_cartons import PackedCartons, cost, merged

#: Numbers of sets that are tried, and the most sets that a lot is divided into.
MOST_TRIED: Final = 4
MOST_SETS: Final = 100


def repeated(
    search: CartonSearch, units: Mapping[str, int], *, least: int, seconds: float
) -> list[PackedCartons] | None:
    """Return cartons for all `units`, each at least `least` times where there are units enough."""
    enough = {sku: n for sku, n in units.items() if n >= least}
    few = {sku: n for sku, n in units.items() if n < least}
    tried = [0, *_numbers(search, enough, least=least)]
    share = seconds / (len(tried) + bool(few))
    found = [
        rows
        for sets in tried
        if (rows := _in_sets(search, enough, sets=sets, least=least, seconds=share)) is not None
    ]
    rest = search.pack(few, seconds=share) if few else []
    if not found or rest is None:
        return None
    return merged([*min(found, key=cost), *rest])


def _in_sets(
    search: CartonSearch, units: Mapping[str, int], *, sets: int, least: int, seconds: float
) -> list[PackedCartons] | None:
    """Return cartons with what `sets` divides in that many equal sets; 0 packs each SKU alone."""
    part = {sku: n // sets for sku, n in units.items() if sets and n % sets == 0}
    rows = search.pack(part, seconds=seconds) if part else []
    if rows is None:
        return None
    found = [row.times(sets) for row in rows]
    for sku in units:
        if sku in part:
            continue
        alone = search.alone.cartons(sku, units[sku], least=least)
        if not alone:
            return None
        found += alone
    return found


def _numbers(search: CartonSearch, units: Mapping[str, int], *, least: int) -> Iterator[int]:
    """Yield the numbers of sets that take the most goods, few sets and many among them."""
    volumes = {
        sku: size.volume.cubic_millimetres * n
        for sku, n in units.items()
        if (size := search.lot.measures(sku).size) is not None
    }
    taken = {
        sets: sum(volume for sku, volume in volumes.items() if units[sku] % sets == 0)
        for sets in range(least, min(MOST_SETS, max(units.values(), default=0)) + 1)
    }
    most = max(taken.values(), default=0)
    best = [sets for sets, volume in taken.items() if volume == most and volume]
    step = max(1, -(-len(best) // MOST_TRIED))
    yield from best[::step]
