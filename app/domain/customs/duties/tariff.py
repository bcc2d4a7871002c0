"""The facts of a tariff: a schedule of normal rates, and dated programmes that come on top."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import islice
from types import MappingProxyType

from app.domain.customs.duties.chapter_99 import Form
from app.domain.customs.duties.conditions import Condition
from app.domain.customs.duties.lists import Lists
from app.domain.customs.duties.scopes import Scope
from app.domain.customs.rates.grammar import Rate
from app.domain.customs.schedule.lines import Schedule, TariffLine
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity


class Standing(StrEnum):
    """Whether the duty of a measure is collected, and whether its rate was read at all."""

    COLLECTED = "collected"
    SUSPENDED = "suspended"
    STRUCK_DOWN = "struck down"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class DatedRate:
    """A rate and the entry dates it holds for."""

    rate: Rate
    validity: Validity
    form: Form = Form.ADDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One additional heading of a programme.

    Of several measures of one programme that fit, that of the highest `precedence` counts alone,
    unless its conditions spare the goods. A `universal` measure covers every line but those that
    a heading in `exempt` names. Where a programme in `yields_to` is owed, this one is not.
    Before `known_from` its rates are not in the data. `otherwise` is the heading of goods whose
    normal rate is already as high as a rate that replaces it.
    """

    code: str
    programme: str
    name: Name
    rates: tuple[DatedRate, ...]
    sources: tuple[Source, ...]
    origins: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    precedence: int = 0
    standing: Standing = Standing.COLLECTED
    universal: bool = False
    exempt: frozenset[str] = frozenset()
    yields_to: frozenset[str] = frozenset()
    known_from: date | None = None
    conditions: tuple[Condition, ...] = ()
    otherwise: str = ""

    def on(self, day: date) -> DatedRate | None:
        """Return the rate for entry on `day`."""
        return next((dated for dated in self.rates if dated.validity.covers(day)), None)

    def unknown_on(self, day: date) -> bool:
        """Return whether the measure may have applied on `day` at a rate the data does not hold."""
        return self.known_from is not None and day < self.known_from

    def concerns(self, day: date) -> bool:
        """Return whether it has, or may have had, a rate on `day`."""
        return self.unknown_on(day) or self.on(day) is not None

    def fits_origin(self, origin: str) -> bool:
        """Return whether goods of `origin` are meant; no origin named means all."""
        return origin not in self.excluded and (not self.origins or origin in self.origins)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A heading that spares described goods from `measures`, while it is in force.

    `windowed` is False where the schedule does not say from when to when. One `by_code` is known to
    describe goods of the codes that the exclusions' list names under it, and of no others.
    """

    code: str
    measures: frozenset[str]
    validity: Validity
    windowed: bool = True
    by_code: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """An anti-dumping or countervailing case that may cover goods of a prefix from `origins`."""

    prefix: str
    origins: frozenset[str]
    case: Name


@dataclass(frozen=True, kw_only=True)
class Tariff:
    """One country's tariff: its schedule and what comes on top, as far as the data holds it.

    `scopes` say which headings name a code; `programmes` come in the order of evaluation.
    `unfavoured` origins do not get the normal rate. `marks` are scopes that say more of a code:
    "orders" (anti-dumping, countervailing) that some of its goods have, "exclusions" that describe
    some, "agencies" by the flags of their table.
    """

    code: str
    schedule: Schedule
    sources: tuple[Source, ...]
    scopes: Mapping[str, Scope] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    measures: Mapping[str, Measure] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    exclusions: Mapping[str, Exclusion] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    programmes: tuple[str, ...] = ()
    unfavoured: frozenset[str] = frozenset()
    marks: Mapping[str, Scope] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    agencies: Mapping[str, Name] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    orders: tuple[Order, ...] = ()

    @cached_property
    def lists(self) -> Lists:
        """Return what the scopes say of codes."""
        return Lists(self.scopes)

    @cached_property
    def marked(self) -> Lists:
        """Return what the marks say of codes."""
        return Lists(self.marks)

    @cached_property
    def _universal(self) -> dict[str, tuple[Measure, ...]]:
        return {}

    def universal(self, origin: str) -> tuple[Measure, ...]:
        """Return the measures that cover every line of an origin."""
        if origin not in self._universal:
            self._universal[origin] = tuple(
                each
                for each in self.measures.values()
                if each.universal and each.fits_origin(origin)
            )
        return self._universal[origin]

    def line(self, code: str) -> TariffLine | None:
        """Return the line of a code, or the only one that a shorter code may mean; else None."""
        found = self.schedule.line(code)
        if found is None:
            meant = tuple(islice(self.candidates(code), 2))
            return meant[0] if len(meant) == 1 else None
        return found

    @cached_property
    def _full_codes(self) -> dict[str, tuple[str, ...]]:
        return {}

    def full_codes(self, line: TariffLine) -> tuple[str, ...]:
        """Return the codes of a line with each of its endings, worked out once.

        Below a line whose endings are not known, those that are lines of their own are told.
        """
        if line.code not in self._full_codes:
            below = (line.code + suffix for suffix in line.suffixes)
            alone = () if line.suffixes else (each.code for each in self.candidates(line.code))
            self._full_codes[line.code] = (*below, *alone)
        return self._full_codes[line.code]

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line that a code too short for one answer may mean."""
        return self.schedule.candidates(code)
