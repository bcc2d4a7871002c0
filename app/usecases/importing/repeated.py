"""Refuses rows of one table that speak of the same thing."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from app.usecases.importing.cells import Row


def refuse_repeated(rows: Sequence[Row], identity: Callable[[Row], Hashable], *, key: str) -> None:
    """Refuse, at the field `key`, every row whose identity stands in other rows too.

    A row whose identity is None lacks it, and is refused for that elsewhere.
    """
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        own = identity(row)
        if own is not None:
            found[own].append(row)
    for same in found.values():
        for row in same if len(same) > 1 else ():
            others = [other.number for other in same if other is not row]
            row.refuse("import-repeated", key, rows=others)
