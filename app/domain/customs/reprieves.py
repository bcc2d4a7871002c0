"""What may spare a line from a measure, or make it wait for an answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.customs.assessment import Status
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.liabilities import Liability, remark
from app.domain.customs.tariff import Measure, Tariff, TariffLine
from app.domain.problems import Problem

NO_METAL: Final = "none"


@dataclass(frozen=True, slots=True)
class Case:
    """One declared line under the tariff line it is classified in."""

    line: EntryLine
    found: TariffLine
    entry: Entry
    tariff: Tariff


Reprieve = tuple[Status, Problem]


def reprieves(
    case: Case, *, measure: Measure, settled: Mapping[str, Liability]
) -> Iterator[Reprieve]:
    """Yield each reason that bears on `measure` with the status it leads to.

    `settled` are the duties of the programmes evaluated before.
    """
    for reason in (
        _by_exclusion(case, measure),
        _by_grace(case, measure),
        _by_other_programme(measure, settled),
        _by_metal_share(case, measure),
    ):
        if reason:
            yield reason


def _by_exclusion(case: Case, measure: Measure) -> Reprieve | None:
    named = case.line.facts.exclusion or ""
    exclusion = case.tariff.exclusions.get(named)
    if exclusion is None or measure.code not in exclusion.measures:
        return None
    if exclusion.validity.covers(case.entry.entry_date):
        return Status.SUPPRESSED, remark("customs-note-excluded", exclusion=named)
    params = {"exclusion": named, "day": exclusion.validity.valid_to}
    return Status.APPLIED, remark("customs-note-exclusion-ended", **params)


def _by_grace(case: Case, measure: Measure) -> Reprieve | None:
    grace, loaded = measure.grace, case.entry.loaded_at
    if grace is None or case.entry.entry_date >= grace.entered_before:
        return None
    if loaded is None:
        return Status.POSSIBLE, remark("customs-note-loading-day", day=grace.loaded_before)
    if loaded < grace.loaded_before:
        return Status.SUPPRESSED, remark("customs-note-in-transit", day=grace.loaded_before)
    return None


def _by_other_programme(measure: Measure, settled: Mapping[str, Liability]) -> Reprieve | None:
    for programme in sorted(measure.yields_to & settled.keys()):
        other = settled[programme]
        if other.owed:
            return Status.SUPPRESSED, remark("customs-note-yields", measure=other.code or programme)
        if other.status.open:
            return Status.POSSIBLE, remark(
                "customs-note-may-yield", measure=other.code or programme
            )
    return None


def _by_metal_share(case: Case, measure: Measure) -> Reprieve | None:
    limit, facts = measure.metal_share, case.line.facts
    if limit is None or case.found.chapter in limit.chapters_without_question:
        return None
    if facts.metal == NO_METAL or (
        facts.metal_share is not None and facts.metal_share < limit.percent
    ):
        return Status.SUPPRESSED, remark("customs-note-little-metal", percent=limit.percent)
    if facts.metal_share is None:
        return Status.POSSIBLE, remark("customs-note-metal-share", percent=limit.percent)
    return None
