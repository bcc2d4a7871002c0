"""Two people, or two sources, who say different things happened to the same cartons.

The newest statement holds for dates and states; the disagreement is shown until one side restates
or retracts. One author who says something new has only corrected himself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from app.domain.tracking.milestones import Classifier
from app.domain.tracking.observations import Observation


@dataclass(frozen=True, slots=True)
class Conflict:
    """The versions of one actual date, oldest first, and the cartons they disagree about."""

    versions: tuple[Observation, ...]
    cartons: frozenset[int]


def conflicts(told: Iterable[Observation], *, cartons: frozenset[int]) -> tuple[Conflict, ...]:
    """Return who disagrees about one milestone; `told` are its statements, the newest last."""
    by_author: dict[int, dict[str, Observation]] = {}
    for observation in told:
        if observation.classifier is Classifier.ACTUAL:
            for carton in observation.cartons & cartons:
                by_author.setdefault(carton, {})[observation.author] = observation
    disputed: dict[tuple[Observation, ...], set[int]] = {}
    for carton, versions in by_author.items():
        sides = tuple(sorted(versions.values(), key=lambda each: each.order))
        if _differ(sides):
            disputed.setdefault(sides, set()).add(carton)
    found = (Conflict(sides, frozenset(about)) for sides, about in disputed.items())
    return tuple(sorted(found, key=lambda each: (each.versions[-1].order, min(each.cartons))))


def _differ(sides: Iterable[Observation]) -> bool:
    return any(one.occurred.differs(other.occurred) for one, other in combinations(sides, 2))
