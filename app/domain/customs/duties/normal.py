"""The duty at the normal rate: the schedule's, unless a person enters another."""

from app.domain.customs.assessment import Status
from app.domain.customs.duties.agencies import agency_remarks
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import (
    NORMAL_RATE,
    Liability,
    cited,
    dotted,
    entered,
    remark,
    unknown,
)
from app.domain.customs.duties.printed import claimed_relief, relief_remarks
from app.domain.customs.duties.third_country import third_country_duty
from app.domain.customs.entry import EntryLine
from app.domain.customs.rates.grammar import Rate, Unparsed
from app.domain.customs.schedule.lines import LineMeasure


def normal_by_hand(line: EntryLine) -> Liability | None:
    """Return the duty at the normal rate that a person entered, if one did."""
    rates = line.entered(NORMAL_RATE)
    return entered(rates[0], code=dotted(line.code)) if rates else None


def normal_liability(case: Case) -> Liability:
    """Return the duty at the normal rate; unknown where the schedule leaves it to a person.

    Origins without normal trade relations bear the rate of the schedule's second column.
    """
    line, found, day = case.line, case.found, case.entry.entry_date
    code = dotted(line.code)
    by_hand = normal_by_hand(line)
    if by_hand:
        return by_hand
    printed = third_country_duty(case)
    validity = printed.validity if printed else found.validity
    if not validity.covers(day):
        why = remark("customs-note-rates-before", measure=code, day=validity.valid_from)
        return unknown(NORMAL_RATE, why=why, code=code)
    unfavoured = line.origin in case.tariff.unfavoured
    rate = _rate(case, printed=printed)
    if rate is None:
        why = remark("customs-note-unfavoured", origin=line.origin)
        return unknown(NORMAL_RATE, why=why, code=code)
    if isinstance(rate, Unparsed):
        why = remark("customs-note-unparsed", text=rate.text)
        return unknown(NORMAL_RATE, why=why, code=code)
    notes = [remark("customs-note-line", text=found.name), *agency_remarks(case)]
    claim = line.facts.exclusion
    if claim and claim not in case.tariff.exclusions:
        notes.append(remark("customs-note-exclusion-unknown", exclusion=claim))
    if unfavoured:
        notes.append(remark("customs-note-column-2", origin=line.origin))
    return Liability(
        programme=NORMAL_RATE,
        status=Status.APPLIED,
        words=rate.text,
        rate=rate,
        code=code,
        validity=validity,
        source=cited(printed.source if printed else found.source),
        notes=tuple(notes),
    )


def _rate(case: Case, *, printed: LineMeasure | None) -> Rate | Unparsed | None:
    """Return the rate that the origin and the day get: column 2, one of its own, or the general."""
    if case.line.origin in case.tariff.unfavoured:
        return case.found.column_2
    return printed.rate if printed else case.found.rate_on(case.entry.entry_date)


def base_liabilities(case: Case) -> tuple[Liability, ...]:
    """Return the duty at the normal rate and, where one is claimed, at the lower rate instead.

    The last of them is the one owed.
    """
    normal = normal_liability(case)
    if case.line.entered(NORMAL_RATE):
        return (normal,)
    relief = claimed_relief(case)
    if relief:
        why = remark("customs-note-replaced", measure=relief.code)
        spared = normal.noted(why, status=Status.SUPPRESSED) if relief.rate else normal
        return (spared, relief)
    if case.line.facts.preference:
        claim = case.line.facts.preference
        return (normal.noted(remark("customs-note-preference", preference=claim)),)
    for note in relief_remarks(case):
        normal = normal.noted(note)
    return (normal,)
