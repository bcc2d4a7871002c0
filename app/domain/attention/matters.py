"""What waits for a person: ten kinds of matter, each due a number of days from its anchor."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from app.domain.attention import thresholds
from app.domain.shipment.states import State
from app.domain.tracking.silence import QUIET_DAYS
from app.domain.transport import Mode

#: Modes whose goods travel in a container or under a bill or waybill of their own.
BILLED: Final = frozenset({Mode.SEA, Mode.RAIL, Mode.AIR})


class Kind(StrEnum):
    """What waits, the most pressing first."""

    ARRIVAL = "arrival"
    HAND_OVER = "hand-over"
    NEWS = "news"
    CONTAINER = "container"
    PAPERS = "papers"
    EVIDENCE = "evidence"
    COUNT = "count"
    RECEIPT = "receipt"
    CARRY_OVER = "carry-over"
    DRAFT = "draft"


#: Days from the anchor of a matter until it needs somebody; before the anchor where negative.
RESTS: Final[Mapping[Kind, int]] = {
    Kind.ARRIVAL: -thresholds.ARRIVAL_NEAR,
    Kind.HAND_OVER: thresholds.HAND_OVER_WITHIN,
    Kind.NEWS: QUIET_DAYS,
    Kind.CONTAINER: thresholds.CONTAINER_WITHIN,
    Kind.PAPERS: 0,
    Kind.EVIDENCE: -thresholds.EVIDENCE_EXPIRES_WITHIN,
    Kind.COUNT: thresholds.COUNT_RESTS,
    Kind.RECEIPT: thresholds.RECEIPT_WITHIN,
    Kind.CARRY_OVER: 0,
    Kind.DRAFT: thresholds.DRAFT_RESTS,
}
_PRESSING: Final = {kind: place for place, kind in enumerate(Kind)}


def anchored_by(kind: Kind, *, today: date) -> date:
    """Return the last anchor of matters of `kind` that need somebody on `today`."""
    return today - timedelta(days=RESTS[kind])


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing that waits for a person.

    `anchor` is the day it is reckoned from: the latest arrival, the cargo-ready date, the last
    count, the last day of a compliance file. `plan`, `number` and `state` name the shipment,
    `called` is the platform's number of it; a draft and a compliance file have the address of
    their `page` instead. `figure` counts papers or units.
    """

    kind: Kind
    anchor: date
    plan: str = ""
    number: int = 0
    called: str = ""
    state: State | None = None
    figure: int = 0
    page: str = ""

    def days_from(self, today: date) -> int:
        """Return how many days the anchor has passed, below nought while it lies ahead."""
        return (today - self.anchor).days

    @property
    def urgency(self) -> tuple[int, date]:
        """Return what matters are put in order by: the pressing kinds, the oldest of a kind."""
        return (_PRESSING[self.kind], self.anchor)


def by_urgency(matters: Iterable[Matter]) -> list[Matter]:
    """Return the matters, the most urgent first."""
    return sorted(matters, key=lambda matter: matter.urgency)


def foremost(matters: Iterable[Matter], *, most: int) -> list[Matter]:
    """Return at most `most` matters by urgency; no kind takes a place while another has none."""
    rounds = sorted(_placed(by_urgency(matters)), key=lambda placed: placed[0])
    return by_urgency(matter for _round, matter in rounds[:most])


def _placed(matters: Iterable[Matter]) -> Iterator[tuple[int, Matter]]:
    """Yield each matter with how many more urgent ones of its kind there are."""
    seen: dict[Kind, int] = {}
    for matter in matters:
        seen[matter.kind] = seen.get(matter.kind, -1) + 1
        yield seen[matter.kind], matter
