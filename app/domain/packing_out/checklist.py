"""The checklist that cartons are packed out by: what a programme asks, for the goods at hand."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.naming import Name
from app.domain.packing.cartons import runs
from app.domain.sourcing import Source, Validity

_ALWAYS: Final = Validity()


class Topic(StrEnum):
    """What a line of the checklist is about."""

    CARTON = "carton"
    CUSHIONING = "cushioning"
    LABEL = "label"
    LIMIT = "limit"
    MARK = "mark"
    GOODS = "goods"
    PALLET = "pallet"

    @property
    def heading(self) -> Name:
        """Return the heading its lines stand under."""
        return _TITLES[self]


class Trait(StrEnum):
    """A property of goods that a programme asks something more of."""

    BATTERY = "battery"
    LIQUID = "liquid"


_TITLES: Final[Mapping[Topic, Name]] = MappingProxyType(
    {
        Topic.CARTON: Name("Cartons", "纸箱"),
        Topic.CUSHIONING: Name("Cushioning", "缓冲材料"),
        Topic.LABEL: Name("Carton labels", "箱唛"),
        Topic.LIMIT: Name("Size and weight", "尺寸与重量"),
        Topic.MARK: Name("Heavy cartons", "重箱标识"),
        Topic.GOODS: Name("Batteries and liquids", "带电与液体货物"),
        Topic.PALLET: Name("Pallets, if any", "托盘（如打托）"),
    }
)
#: What a programme is expected to say something about; marks and goods are only asked as needed.
_EXPECTED: Final = (
    Topic.CARTON,
    Topic.CUSHIONING,
    Topic.LABEL,
    Topic.LIMIT,
    Topic.PALLET,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing a source asks; `name` says it as the clerk on the floor does.

    With `when` it is asked only of goods that have one of these traits.
    """

    code: str
    topic: Topic
    name: Name
    source: Source
    stated_on: date | None = None
    validity: Validity = _ALWAYS
    when: frozenset[Trait] = frozenset()

    def asked(self, *, traits: Collection[Trait], day: date) -> bool:
        """Return whether it is asked of goods with these traits on `day`."""
        return self.validity.covers(day) and (not self.when or not self.when.isdisjoint(traits))


@dataclass(frozen=True, slots=True, kw_only=True)
class PackingOut:
    """Everything reviewed of one selling programme; `code` is the programme's."""

    code: str
    name: Name
    requirements: tuple[Requirement, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return what the requirements rest on, each source once."""
        return tuple(dict.fromkeys(each.source for each in self.requirements))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """One line to tick; `cartons` are the numbers of those it is about, empty for all."""

    code: str
    topic: Topic
    name: Name
    source: Source
    stated_on: date | None = None
    cartons: tuple[int, ...] = ()

    @property
    def numbers(self) -> str:
        """Return the cartons' numbers in short, such as 1–10, 13; nothing for all."""
        spans = [
            f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs(self.cartons)
        ]
        return ", ".join(spans)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The lines for one shipment; `unknown` names what no source has been reviewed on."""

    items: tuple[CheckItem, ...]
    unknown: tuple[Topic, ...]

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of all lines."""
        return frozenset(item.code for item in self.items)

    @property
    def groups(self) -> list[tuple[Topic, list[CheckItem]]]:
        """Return the lines by topic, in the order of the topics."""
        found = [(topic, [each for each in self.items if each.topic is topic]) for topic in Topic]
        return [(topic, items) for topic, items in found if items]


def checklist(
    rules: PackingOut | None,
    *,
    limits: Iterable[CheckItem],
    traits: Collection[Trait],
    day: date,
) -> Checklist:
    """Return what is asked of goods with these traits on `day`.

    `limits` are the programme's limits on a carton as lines, for a programme without `rules` too.
    """
    asked = [
        CheckItem(
            code=each.code,
            topic=each.topic,
            name=each.name,
            source=each.source,
            stated_on=each.stated_on,
        )
        for each in (rules.requirements if rules else ())
        if each.asked(traits=traits, day=day)
    ]
    items = (*asked, *limits)
    expected = (*_EXPECTED, Topic.GOODS) if traits else _EXPECTED
    known = {item.topic for item in items}
    return Checklist(items, tuple(topic for topic in expected if topic not in known))
