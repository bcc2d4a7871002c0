"""What is remarkable about the statements that hold: told, never refused, for news comes late.

A delivery may be recorded before the departure it followed, and then nothing is wrong; only what
cannot have been so in time is named.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.domain.problems import Problem, Severity
from app.domain.tracking.facts import MilestoneFact
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.progress import Progress
from app.domain.transport import Mode

#: Milestones that goods pass only after they were given to the forwarder.
_AFTER_HAND_OVER = (Milestone.DEPARTED, Milestone.ARRIVED, Milestone.DELIVERED)


def implausible(
    progress: Progress,
    *,
    facts: Mapping[str, MilestoneFact],
    mode: Mode | None,
    handed_over: frozenset[int],
) -> list[Problem]:
    """Return advice about the actual dates of a shipment's cartons."""
    return [
        *_out_of_order(progress, facts, mode),
        *_not_handed_over(progress, facts, mode, handed_over),
    ]


def _out_of_order(
    progress: Progress, facts: Mapping[str, MilestoneFact], mode: Mode | None
) -> Iterator[Problem]:
    """Yield milestones that some carton passed before one they follow, once a pair."""
    for milestone in progress.tracks:
        fact = facts[milestone]
        for earlier in sorted(fact.follows & progress.tracks.keys(), key=list(Milestone).index):
            pair = _contradiction(progress, milestone, earlier)
            if pair is not None:
                params = {
                    "later": fact.name_by(mode),
                    "later_day": pair[0].occurred.day,
                    "earlier": facts[earlier].name_by(mode),
                    "earlier_day": pair[1].occurred.day,
                }
                yield Problem("tracking-order", milestone, params, Severity.ADVISORY)


def _contradiction(
    progress: Progress, milestone: Milestone, earlier: Milestone
) -> tuple[Observation, Observation] | None:
    for late in progress.track(milestone).said(Classifier.ACTUAL):
        for early in progress.track(earlier).said(Classifier.ACTUAL):
            together = late.cartons & early.cartons
            if together and late.observation.occurred.precedes(early.observation.occurred):
                return late.observation, early.observation
    return None


def _not_handed_over(
    progress: Progress,
    facts: Mapping[str, MilestoneFact],
    mode: Mode | None,
    handed_over: Iterable[int],
) -> Iterator[Problem]:
    """Yield the farthest milestone passed by cartons that no forwarder order names."""
    for milestone in reversed(_AFTER_HAND_OVER):
        astray = progress.passed(milestone) - frozenset(handed_over)
        if astray:
            params = {"milestone": facts[milestone].name_by(mode), "count": len(astray)}
            yield Problem("tracking-not-handed-over", milestone, params, Severity.ADVISORY)
            return
