"""Which items lie in identical cartons only, as programmes ask that send cartons to many places."""

from collections import Counter
from collections.abc import Iterable

from app.domain.packing.cartons import CartonGroup


def items_short(groups: Iterable[CartonGroup], *, least: int) -> dict[str, int]:
    """Return the SKUs of which some carton comes fewer than `least` times, with that number.

    Cartons are identical when they hold the same units of the same SKUs in a box of one size.
    """
    times = Counter[object]()
    rows = list(groups)
    for group in rows:
        times[_likeness(group)] += group.count
    found: dict[str, int] = {}
    for group in rows:
        count = times[_likeness(group)]
        for content in group.contents:
            if count < least:
                found[content.sku] = min(count, found.get(content.sku, count))
    return found


def _likeness(group: CartonGroup) -> object:
    contents = frozenset((content.sku, content.quantity) for content in group.contents)
    return contents, group.size
