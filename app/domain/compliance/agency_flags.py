"""Flags that a customs administration puts on tariff codes for its partner agencies."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyFlag:
    """What one flag means. `always` is whether the agency's data is always asked; None: unknown."""

    code: str
    agency: str
    meaning: Name
    always: bool | None
    sources: tuple[Source, ...]


def flags_of(code: str, table: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the flags of a tariff code; `table` gives them by the shortest prefix they hold for.

    A code shorter than the lines of the tariff has the flags of the prefix that covers it whole,
    and none where the lines below it differ.
    """
    for length in range(len(code), 0, -1):
        found = table.get(code[:length])
        if found is not None:
            return found
    return frozenset()
