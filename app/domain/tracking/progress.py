"""Folds statements into where each carton stands, whatever order they arrive in.

Per carton, milestone and classifier the newest statement that was not retracted holds. Nothing is
inferred: a carton has reached a milestone only when somebody said so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain.tracking.disagreement import Conflict, conflicts
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation

#: What is known of a date counts for more in this order.
BEST_KNOWN: Final = (Classifier.ACTUAL, Classifier.ESTIMATED, Classifier.PLANNED)


@dataclass(frozen=True, slots=True)
class Part:
    """The cartons for which one statement holds."""

    observation: Observation
    cartons: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One milestone of a set of `count` cartons: the statements that hold, and who disagrees."""

    milestone: Milestone
    count: int
    parts: Mapping[Classifier, tuple[Part, ...]]
    conflicts: tuple[Conflict, ...] = ()

    @property
    def reached(self) -> int:
        """Return how many of the cartons have actually passed."""
        return sum(len(part.cartons) for part in self.said(Classifier.ACTUAL))

    @property
    def complete(self) -> bool:
        """Return whether all cartons have actually passed."""
        return 0 < self.count == self.reached

    def said(self, classifier: Classifier) -> tuple[Part, ...]:
        """Return the statements that hold, the earliest day first."""
        return self.parts.get(classifier, ())

    def last(self, classifier: Classifier) -> Observation | None:
        """Return the statement about the last of the cartons, or None when there is none."""
        parts = self.said(classifier)
        return parts[-1].observation if parts else None

    def day(self, classifier: Classifier) -> date | None:
        """Return the day, local to the place, of the last of the cartons spoken of."""
        last = self.last(classifier)
        return last.occurred.day if last else None

    @property
    def place(self) -> str:
        """Return the place, else the UN/LOCODE, of the statement that counts most and names one."""
        named = (
            part.observation.place or part.observation.unlocode
            for classifier in BEST_KNOWN
            for part in reversed(self.said(classifier))
        )
        return next((each for each in named if each), "")


_NOTHING: Final[Mapping[Milestone, Track]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a set of cartons stands at each milestone anything was said about."""

    cartons: frozenset[int]
    tracks: Mapping[Milestone, Track] = field(default_factory=lambda: _NOTHING)

    def track(self, milestone: Milestone) -> Track:
        """Return a milestone's track, an empty one when nothing was said."""
        silent = Track(milestone=milestone, count=len(self.cartons), parts={})
        return self.tracks.get(milestone, silent)

    def passed(self, *milestones: Milestone) -> frozenset[int]:
        """Return the cartons that have actually passed at least one of `milestones`."""
        return frozenset(
            carton
            for milestone in milestones
            for part in self.track(milestone).said(Classifier.ACTUAL)
            for carton in part.cartons
        )

    def best_known(self, milestone: Milestone) -> dict[int, Observation]:
        """Return by carton the statement that counts most: actual, else estimated, else planned."""
        found: dict[int, Observation] = {}
        for classifier in BEST_KNOWN:
            for part in self.track(milestone).said(classifier):
                for carton in part.cartons:
                    found.setdefault(carton, part.observation)
        return found


def fold(observations: Iterable[Observation], *, cartons: Iterable[int]) -> Progress:
    """Return where `cartons` stand by `observations`, in any order and however often repeated."""
    wanted = frozenset(cartons)
    told = sorted(_standing(observations), key=lambda each: each.order)
    tracks = {}
    for milestone in Milestone:
        about = [each for each in told if each.milestone is milestone and each.cartons & wanted]
        if about:
            tracks[milestone] = Track(
                milestone=milestone,
                count=len(wanted),
                parts={each: _parts(about, each, wanted) for each in Classifier},
                conflicts=conflicts(about, cartons=wanted),
            )
    return Progress(cartons=wanted, tracks=tracks)


def _standing(observations: Iterable[Observation]) -> set[Observation]:
    """Return each statement once; a retraction holds against every copy of it."""
    told = set(observations)
    retracted = {each.id for each in told if each.retracted}
    return {each for each in told if each.id not in retracted}


def _parts(
    told: Iterable[Observation], classifier: Classifier, cartons: frozenset[int]
) -> tuple[Part, ...]:
    """Return which cartons each statement holds for; `told` has the newest last."""
    holding: dict[int, Observation] = {}
    for observation in told:
        if observation.classifier is classifier:
            holding.update(dict.fromkeys(observation.cartons & cartons, observation))
    covered: dict[Observation, set[int]] = {}
    for carton, observation in holding.items():
        covered.setdefault(observation, set()).add(carton)
    parts = (Part(each, frozenset(found)) for each, found in covered.items())
    return tuple(
        sorted(parts, key=lambda part: (part.observation.occurred.at, part.observation.order))
    )
