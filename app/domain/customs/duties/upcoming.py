"""Changes after the entry date that the data already knows, so that a late ship is no surprise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from app.domain.customs.assessment import Status, Upcoming
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability, remark
from app.domain.customs.duties.measures import measure_liabilities, naming_measures
from app.domain.customs.duties.normal import base_liabilities
from app.domain.customs.duties.scopes import changing_days
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry
from app.domain.problems import Problem

_DAY = timedelta(days=1)


def upcoming_changes(entry: Entry, *, tariff: Tariff) -> Iterator[Upcoming]:
    """Yield, by line id and day, each programme whose duty differs from that of the day before."""
    for line in sorted(entry.lines, key=lambda item: item.id):
        found = tariff.line(line.code)
        if found:
            case = Case(line, found, entry, tariff)
            for day in sorted(set(_days(case))):
                yield from _changed_on(day, case)


def _days(case: Case) -> Iterator[date]:
    """Yield the days after entry on which a list or a rate that bears on the line changes."""
    after, tariff = case.entry.entry_date, case.tariff
    for validity in tariff.lists.validities(case.codes):
        yield from changing_days(validity, after=after)
    for measure in naming_measures(case):
        for dated in measure.rates:
            yield from changing_days(dated.validity, after=after)
    exclusion = tariff.exclusions.get(case.line.facts.exclusion or "")
    if exclusion:
        yield from changing_days(exclusion.validity, after=after)


def _duties(case: Case, *, day: date) -> Mapping[str, Liability]:
    """Return, by programme, the first duty of each programme on top for entry on `day`."""
    then = replace(case, entry=replace(case.entry, entry_date=day))
    normal = base_liabilities(then)[-1]
    found: dict[str, Liability] = {}
    for duty in measure_liabilities(then, normal=normal):
        found.setdefault(duty.programme, duty)
    return found


def _changed_on(day: date, case: Case) -> Iterator[Upcoming]:
    before, after = _duties(case, day=day - _DAY), _duties(case, day=day)
    for programme in case.tariff.programmes:
        old, new = before.get(programme), after.get(programme)
        duty = new or old
        if duty and duty.name and _told(old) != _told(new):
            ended = new is None or new.status is Status.SUPPRESSED
            rate = duty.words if not ended else None
            yield Upcoming(
                line=case.line.id,
                programme=programme,
                code=duty.code or "",
                name=duty.name,
                rate=rate or "",
                starts=day,
                note=_note(duty, rate=rate, day=day, ended=ended),
            )


def _note(duty: Liability, *, rate: str | None, day: date, ended: bool) -> Problem:
    if ended:
        return remark("customs-note-ending", measure=duty.code, day=day)
    if rate is None:
        return remark("customs-note-upcoming-unknown", measure=duty.code, day=day)
    return remark("customs-note-upcoming", measure=duty.code, rate=rate, day=day)


def _told(duty: Liability | None) -> tuple[object, ...] | None:
    """Return what a person would notice of a duty; None while nothing is or may be owed."""
    if duty is None or duty.status is Status.SUPPRESSED:
        return None
    return duty.code, duty.words, duty.status
