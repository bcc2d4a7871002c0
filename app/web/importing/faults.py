"""The findings of an import, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.persistence.paging import pages

#: Faults on one page, and changes of kept figures shown before they are saved.
MOST: Final = 200
MOST_CHANGES: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of faults, the first changes, and the counts of all rows."""

    counts: Mapping[str, int]
    faults: Sequence[Mapping[str, Any]]
    fault_count: int
    changes: Sequence[Mapping[str, Any]]
    change_count: int
    number: int

    @property
    def last(self) -> int:
        """Return the number of the last page of faults."""
        return pages(self.fault_count, most=MOST)

    @property
    def writes(self) -> int:
        """Return how many rows would be saved."""
        return self.counts["new"] + self.counts["changed"]


def page_of_faults(findings: Mapping[str, Any], *, number: int) -> Found:
    """Return the findings with page `number` of the faults; a page past the end is the last."""
    faults, changes = findings["faults"], findings["changes"]
    at = min(max(number, 1), pages(len(faults), most=MOST))
    return Found(
        counts={key: value for key, value in findings.items() if isinstance(value, int)},
        faults=faults[(at - 1) * MOST : at * MOST],
        fault_count=len(faults),
        changes=changes[:MOST_CHANGES],
        change_count=len(changes),
        number=at,
    )
