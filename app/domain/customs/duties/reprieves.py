"""What may spare a line from a measure, make it wait for an answer, or say it is not meant."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from app.domain.customs.assessment import Status
from app.domain.customs.duties.answers import Reprieve, answer
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability, remark
from app.domain.customs.duties.tariff import Exclusion, Measure
from app.domain.problems import Problem

_EXCLUSIONS: Final = "exclusions"


def reprieves(
    case: Case, *, measure: Measure, settled: Mapping[str, Liability]
) -> Iterator[Reprieve]:
    """Yield each reason that bears on `measure` with the status it leads to.

    `settled` are the duties of the programmes evaluated before.
    """
    yield from _by_exclusion(case, measure)
    yield from _by_other_programme(measure, settled)
    for condition in measure.conditions:
        found = answer(condition, case)
        if found:
            yield found


def _by_exclusion(case: Case, measure: Measure) -> Iterator[Reprieve]:
    """Yield what a claimed exclusion leads to, or a word of each that some such goods have."""
    named = case.line.facts.exclusion
    if named:
        exclusion = case.tariff.exclusions.get(named)
        if exclusion and measure.code in exclusion.measures:
            yield _claimed(exclusion, case)
        return
    for exclusion in _existing(case):
        if measure.code in exclusion.measures:
            yield Reprieve(Status.APPLIED, _word_of(exclusion, day=case.entry.entry_date))


def _claimed(exclusion: Exclusion, case: Case) -> Reprieve:
    day = case.entry.entry_date
    params = {"exclusion": exclusion.code, "day": exclusion.validity.valid_to}
    if not exclusion.windowed:
        return Reprieve(Status.POSSIBLE, remark("customs-note-exclusion-undated", **params))
    if exclusion.by_code and exclusion.code not in _named(case):
        return Reprieve(Status.POSSIBLE, remark("customs-note-exclusion-other-codes", **params))
    if exclusion.validity.covers(day):
        return Reprieve(Status.SUPPRESSED, remark("customs-note-excluded", **params))
    if exclusion.validity.valid_to and exclusion.validity.valid_to < day:
        return Reprieve(Status.APPLIED, remark("customs-note-exclusion-ended", **params))
    return Reprieve(Status.APPLIED, remark("customs-note-exclusion-later", **params))


def _word_of(exclusion: Exclusion, *, day: date) -> Problem:
    params = {"exclusion": exclusion.code, "day": exclusion.validity.valid_to}
    if exclusion.validity.covers(day):
        return remark("customs-note-exclusion-exists", **params)
    return remark("customs-note-exclusion-existed", **params)


def _existing(case: Case) -> Iterator[Exclusion]:
    """Yield the exclusions that describe some goods of the line's code."""
    for heading in sorted(_named(case) & case.tariff.exclusions.keys()):
        yield case.tariff.exclusions[heading]


def _named(case: Case) -> frozenset[str]:
    return case.tariff.marked.of(_EXCLUSIONS, case.codes, case.entry.entry_date)


def _by_other_programme(measure: Measure, settled: Mapping[str, Liability]) -> Iterator[Reprieve]:
    for programme in sorted(measure.yields_to & settled.keys()):
        other = settled[programme]
        params = {"measure": other.code or programme}
        if other.owed and other.in_part:
            yield Reprieve(Status.POSSIBLE, remark("customs-note-yields-in-part", **params))
        elif other.owed or other.keeps_normal:
            yield Reprieve(Status.SUPPRESSED, remark("customs-note-yields", **params))
        elif other.status.open:
            yield Reprieve(Status.POSSIBLE, remark("customs-note-may-yield", **params))
