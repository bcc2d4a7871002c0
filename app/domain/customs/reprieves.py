"""What may spare a line from a measure, make it wait for an answer, or say it is not meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from app.domain.customs.assessment import Status
from app.domain.customs.conditions import (
    Condition,
    Grace,
    MetalFrom,
    MetalOf,
    MetalShare,
    NoMetal,
    NotFor,
    NotUnder,
    OnlyFor,
    Reading,
)
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.liabilities import Liability, remark
from app.domain.customs.schedule import TariffLine
from app.domain.customs.tariff import Measure, Tariff
from app.domain.problems import Problem

NO_METAL: Final = "none"


@dataclass(frozen=True, slots=True)
class Case:
    """One declared line under the tariff line it is classified in."""

    line: EntryLine
    found: TariffLine
    entry: Entry
    tariff: Tariff

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the full codes that the goods may have: one, unless an ending is missing."""
        if len(self.line.code) > len(self.found.code) or not self.found.suffixes:
            return (self.line.code,)
        return tuple(self.found.code + suffix for suffix in self.found.suffixes)


@dataclass(frozen=True, slots=True)
class Reprieve:
    """What a reason leads to; without a remark the measure does not describe the goods at all."""

    status: Status
    why: Problem | None


_NOT_MEANT: Final = Reprieve(Status.SUPPRESSED, None)


def reprieves(
    case: Case, *, measure: Measure, settled: Mapping[str, Liability]
) -> Iterator[Reprieve]:
    """Yield each reason that bears on `measure` with the status it leads to.

    `settled` are the duties of the programmes evaluated before.
    """
    for reason in (_by_exclusion(case, measure), _by_other_programme(measure, settled)):
        if reason:
            yield reason
    for condition in measure.conditions:
        reason = _by_condition(condition, case)
        if reason:
            yield reason


def _by_exclusion(case: Case, measure: Measure) -> Reprieve | None:
    named = case.line.facts.exclusion or ""
    exclusion = case.tariff.exclusions.get(named)
    if exclusion is None or measure.code not in exclusion.measures:
        return None
    if not exclusion.windowed:
        return Reprieve(Status.POSSIBLE, remark("customs-note-exclusion-undated", exclusion=named))
    if exclusion.validity.covers(case.entry.entry_date):
        return Reprieve(Status.SUPPRESSED, remark("customs-note-excluded", exclusion=named))
    params = {"exclusion": named, "day": exclusion.validity.valid_to}
    return Reprieve(Status.APPLIED, remark("customs-note-exclusion-ended", **params))


def _by_other_programme(measure: Measure, settled: Mapping[str, Liability]) -> Reprieve | None:
    for programme in sorted(measure.yields_to & settled.keys()):
        other = settled[programme]
        if other.owed:
            why = remark("customs-note-yields", measure=other.code or programme)
            return Reprieve(Status.SUPPRESSED, why)
        if other.status.open:
            why = remark("customs-note-may-yield", measure=other.code or programme)
            return Reprieve(Status.POSSIBLE, why)
    return None


def _by_condition(condition: Condition, case: Case) -> Reprieve | None:
    match condition:
        case Grace():
            return _under_way(condition, case)
        case MetalShare() | NoMetal() | MetalFrom() | MetalOf():
            return _by_metal(condition, case)
        case OnlyFor() | NotFor():
            return _by_use(condition, case)
        case NotUnder():
            if case.line.facts.preference in condition.preferences:
                why = remark("customs-note-spared", measure=condition.heading)
                return Reprieve(Status.SUPPRESSED, why)
            return None
        case Reading():
            why = remark("customs-note-open", question=condition.open_point)
            return Reprieve(Status.POSSIBLE, why)
        case unheard_of:
            assert_never(unheard_of)


def _under_way(grace: Grace, case: Case) -> Reprieve | None:
    loaded = case.entry.loaded_at
    if case.entry.entry_date >= grace.entered_before:
        return None
    day = grace.loaded_before
    if loaded is None:
        return Reprieve(Status.POSSIBLE, remark("customs-note-loading-day", day=day))
    if loaded < day:
        return Reprieve(Status.SUPPRESSED, remark("customs-note-in-transit", day=day))
    return None


def _by_metal(condition: MetalShare | NoMetal | MetalFrom | MetalOf, case: Case) -> Reprieve | None:
    facts = case.line.facts
    match condition:
        case MetalShare():
            return _by_share(condition, case)
        case NoMetal():
            if facts.metal == NO_METAL:
                return Reprieve(Status.SUPPRESSED, remark("customs-note-no-metal"))
            return None
        case MetalFrom():
            return None if facts.melt_country == condition.country else _NOT_MEANT
        case MetalOf():
            if facts.metal is None:
                return Reprieve(Status.POSSIBLE, remark("customs-note-metal"))
            return None if facts.metal in condition.metals else _NOT_MEANT
        case unheard_of:
            assert_never(unheard_of)


def _by_share(limit: MetalShare, case: Case) -> Reprieve | None:
    share = case.line.facts.metal_share
    if case.found.chapter in limit.chapters_without_question:
        return None
    if share is None:
        why = remark("customs-note-metal-share", percent=limit.percent)
        return Reprieve(Status.POSSIBLE, why)
    if share < limit.percent:
        why = remark("customs-note-little-metal", percent=limit.percent)
        return Reprieve(Status.SUPPRESSED, why)
    return None


def _by_use(condition: OnlyFor | NotFor, case: Case) -> Reprieve | None:
    use = case.line.facts.use
    if isinstance(condition, NotFor):
        if use not in condition.uses:
            return None
        return Reprieve(Status.SUPPRESSED, remark("customs-note-spared", measure=condition.heading))
    if use is None:
        why = remark("customs-note-open", question=condition.question)
        return Reprieve(Status.POSSIBLE, why)
    return None if use in condition.uses else _NOT_MEANT
