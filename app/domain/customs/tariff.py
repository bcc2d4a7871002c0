"""The facts of a tariff: lines with their normal rate, and dated programmes that come on top."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.customs.fees import FeeSchedule
from app.domain.customs.rates import Rate, Unparsed
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

#: Digits of a code that carry a rate of their own; further digits are statistical.
RATE_DIGITS = 8


class Standing(StrEnum):
    """Whether the duty of a measure is collected."""

    COLLECTED = "collected"
    SUSPENDED = "suspended"
    STRUCK_DOWN = "struck down"


@dataclass(frozen=True, slots=True)
class DatedRate:
    """A rate and the entry dates it holds for."""

    rate: Rate
    validity: Validity


@dataclass(frozen=True, slots=True)
class Grace:
    """Goods already under way are spared: loaded before the one day, entered before the other."""

    loaded_before: date
    entered_before: date


@dataclass(frozen=True, slots=True)
class MetalShare:
    """A measure spares articles with less than `percent` of metal, but for some chapters."""

    percent: Decimal
    chapters_without_question: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One additional heading of a programme.

    Of several measures of one programme that fit, the highest `precedence` applies alone. A
    `universal` measure covers every line that does not name its programme exempt. Where a programme
    in `yields_to` is owed, this one is not. Before `known_from` its rates are not in the data.
    """

    code: str
    programme: str
    name: Name
    rates: tuple[DatedRate, ...]
    sources: tuple[Source, ...]
    origins: frozenset[str] = frozenset()
    precedence: int = 0
    standing: Standing = Standing.COLLECTED
    universal: bool = False
    yields_to: frozenset[str] = frozenset()
    known_from: date | None = None
    grace: Grace | None = None
    metal_share: MetalShare | None = None

    def on(self, day: date) -> DatedRate | None:
        """Return the rate for entry on `day`."""
        return next((dated for dated in self.rates if dated.validity.covers(day)), None)

    def unknown_on(self, day: date) -> bool:
        """Return whether the measure may have applied on `day` at a rate the data does not hold."""
        return self.known_from is not None and day < self.known_from

    def after(self, day: date) -> DatedRate | None:
        """Return the next rate that starts after `day`."""
        later = [d for d in self.rates if d.validity.valid_from and d.validity.valid_from > day]
        return min(later, key=lambda dated: dated.validity.valid_from or day, default=None)

    def fits_origin(self, origin: str) -> bool:
        """Return whether goods of `origin` are meant; no origin named means all."""
        return not self.origins or origin in self.origins


@dataclass(frozen=True, slots=True)
class Membership:
    """A line's place under a measure or programme: all of it, or only some suffixes."""

    measure: str
    suffixes: frozenset[str] = frozenset()

    def covers(self, code: str) -> bool | None:
        """Return whether `code` is meant; None when its suffix would decide and is missing."""
        if not self.suffixes:
            return True
        suffix = code[RATE_DIGITS:]
        return suffix in self.suffixes if suffix else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffLine:
    """A line that carries a normal rate. `suffixes` are all its statistical endings.

    `cases` are programmes, such as anti-dumping, under which some goods of the line have an order.
    """

    code: str
    text: Name
    units: tuple[str, ...]
    suffixes: tuple[str, ...]
    general: Rate | Unparsed
    validity: Validity
    source: Source
    memberships: tuple[Membership, ...] = ()
    exempt: frozenset[str] = frozenset()
    cases: tuple[Membership, ...] = ()

    @property
    def chapter(self) -> str:
        """Return the two digits of its chapter."""
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A heading that spares described goods from `measures`, while it is in force."""

    code: str
    measures: frozenset[str]
    validity: Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """One country's tariff as far as the data holds it.

    `programmes` come in the order of evaluation. `vintage` is the day the schedule was in force
    that the rates were read from. `covered_origins` are those whose additional duties the data
    holds; `unfavoured` origins do not get the normal rate.
    """

    code: str
    lines: Mapping[str, TariffLine]
    measures: Mapping[str, Measure]
    exclusions: Mapping[str, Exclusion]
    programmes: tuple[str, ...]
    vintage: date
    vintage_name: str
    covered_origins: frozenset[str]
    unfavoured: frozenset[str]
    sources: tuple[Source, ...]
    fees: FeeSchedule

    def line(self, code: str) -> TariffLine | None:
        """Return the line of a code of eight or more digits; None when the data has none."""
        found = self.lines.get(code[:RATE_DIGITS])
        suffix = code[RATE_DIGITS:]
        return found if found and (not suffix or suffix in found.suffixes) else None

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line that a code too short for one answer may mean."""
        return (line for key, line in sorted(self.lines.items()) if key.startswith(code))
