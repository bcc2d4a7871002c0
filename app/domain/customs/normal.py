"""The duty at the normal rate: the schedule's, unless a person enters another."""

from app.domain.customs.agencies import agency_remarks
from app.domain.customs.assessment import Status
from app.domain.customs.case import Case
from app.domain.customs.entry import EntryLine
from app.domain.customs.liabilities import (
    NORMAL_RATE,
    Liability,
    cited,
    dotted,
    entered,
    remark,
    unknown,
)
from app.domain.customs.printed import claimed_relief, relief_remarks
from app.domain.customs.rates import Unparsed


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
    if not found.validity.covers(day):
        why = remark("customs-note-rates-before", measure=code, day=found.validity.valid_from)
        return unknown(NORMAL_RATE, why=why, code=code)
    unfavoured = line.origin in case.tariff.unfavoured
    rate = found.column_2 if unfavoured else found.rate_on(day)
    if rate is None:
        why = remark("customs-note-unfavoured", origin=line.origin)
        return unknown(NORMAL_RATE, why=why, code=code)
    if isinstance(rate, Unparsed):
        why = remark("customs-note-unparsed", text=rate.text)
        return unknown(NORMAL_RATE, why=why, code=code)
    notes = [remark("customs-note-line", text=found.name), *agency_remarks(case)]
    if unfavoured:
        notes.append(remark("customs-note-column-2", origin=line.origin))
    return Liability(
        programme=NORMAL_RATE,
        status=Status.APPLIED,
        words=rate.text,
        rate=rate,
        code=code,
        validity=found.validity,
        source=cited(found.source),
        notes=tuple(notes),
    )


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
