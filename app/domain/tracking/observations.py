"""What somebody said about cartons on their way: appended, and withdrawn by retraction only."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.occurrences import Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One statement and the cartons it covers; `author` tells apart those who may disagree.

    `id` and `recorded_at` say which of two statements is the newer one.
    """

    id: int
    milestone: Milestone
    classifier: Classifier
    occurred: Occurrence
    cartons: frozenset[int]
    author: str
    recorded_at: datetime
    place: str = ""
    unlocode: str = ""
    retracted: bool = False

    @property
    def order(self) -> tuple[datetime, int]:
        """Return what the newer of two statements has more of."""
        return self.recorded_at, self.id
