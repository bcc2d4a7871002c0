"""What a milestone is called, where on the way it lies, and which channels pass it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.tracking.milestones import Milestone
from app.domain.transport import FinalDelivery, Mode

_ALIKE: Final[Mapping[Mode, Name]] = MappingProxyType({})


class Spot(StrEnum):
    """Where on the way a milestone is passed; a plan knows the place and its time zone."""

    SHIP_FROM = "ship-from"
    LOADING = "loading"
    ON_THE_WAY = "on-the-way"
    DISCHARGE = "discharge"
    WAREHOUSE = "warehouse"


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFact:
    """One milestone 节点.

    `names` are those of single modes, where the trade has a word of its own. Empty `modes` or
    `deliveries` mean all. `usual` ones are shown before anything is said about them. `follows` are
    milestones that cannot lie after it in time, whatever the paperwork.
    """

    milestone: Milestone
    name: Name
    spot: Spot
    sources: tuple[Source, ...]
    names: Mapping[Mode, Name] = field(default_factory=lambda: _ALIKE)
    modes: frozenset[Mode] = frozenset()
    deliveries: frozenset[FinalDelivery] = frozenset()
    usual: bool = False
    follows: frozenset[Milestone] = frozenset()

    @property
    def code(self) -> str:
        """Return the milestone's own word."""
        return self.milestone.value

    def name_by(self, mode: Mode | None) -> Name:
        """Return what the milestone is called on this mode of transport."""
        return self.name if mode is None else self.names.get(mode, self.name)

    def passed_by(self, mode: Mode | None, delivery: FinalDelivery | None) -> bool:
        """Return whether goods on this channel pass it; an open choice rules nothing out."""
        by_mode = mode is None or not self.modes or mode in self.modes
        by_delivery = delivery is None or not self.deliveries or delivery in self.deliveries
        return by_mode and by_delivery


def on_channel(
    facts: Iterable[MilestoneFact], *, mode: Mode | None, delivery: FinalDelivery | None
) -> list[MilestoneFact]:
    """Return the milestones of a channel in the order they are usually passed."""
    order = list(Milestone)
    found = [fact for fact in facts if fact.passed_by(mode, delivery)]
    return sorted(found, key=lambda fact: order.index(fact.milestone))
