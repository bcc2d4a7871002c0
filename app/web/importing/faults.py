"""The findings of an import, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.persistence.paging import pages
from app.usecases.importing import kept_findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of faults, the first changes, and the counts of all rows."""

    counts: Mapping[str, int]
    faults: Sequence[Mapping[str, Any]]
    changes: Sequence[Mapping[str, Any]]
    number: int

    @property
    def last(self) -> int:
        """Return the number of the last page of faults."""
        return pages(self.counts["faults"], most=kept_findings.MOST)

    @property
    def writes(self) -> int:
        """Return how many rows would be saved."""
        return self.counts["new"] + self.counts["changed"]


def page_of_faults(run: ImportRun, *, number: int, folder: FileFolder) -> Found:
    """Return the findings with page `number` of the faults; a page past the end is the last."""
    at = min(max(number, 1), pages(run.findings["faults"], most=kept_findings.MOST))
    return Found(
        counts=run.findings,
        faults=kept_findings.page_of_faults(run, at, folder=folder),
        changes=kept_findings.first_changes(run, folder=folder),
        number=at,
    )
