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
from app.domain.customs.rates import Unparsed


def normal_by_hand(line: EntryLine) -> Liability | None:
    """Return the duty at the normal rate that a person entered, if one did."""
    rates = line.entered(NORMAL_RATE)
    return entered(rates[0], code=dotted(line.code)) if rates else None


def normal_liability(case: Case) -> Liability:
    """Return the duty at the normal rate; unknown where the schedule leaves it to a person."""
    line, found = case.line, case.found
    code = dotted(line.code)
    by_hand = normal_by_hand(line)
    if by_hand:
        return by_hand
    if isinstance(found.general, Unparsed):
        why = remark("customs-note-unparsed", text=found.general.text)
        return unknown(NORMAL_RATE, why=why, code=code)
    if not found.validity.covers(case.entry.entry_date):
        why = remark("customs-note-rates-before", measure=code, day=found.validity.valid_from)
        return unknown(NORMAL_RATE, why=why, code=code)
    if line.origin in case.tariff.unfavoured:
        why = remark("customs-note-unfavoured", origin=line.origin)
        return unknown(NORMAL_RATE, why=why, code=code)
    duty = Liability(
        programme=NORMAL_RATE,
        status=Status.APPLIED,
        words=found.general.text,
        rate=found.general,
        code=code,
        validity=found.validity,
        source=cited(found.source),
        notes=(remark("customs-note-line", text=found.name), *agency_remarks(case)),
    )
    if line.facts.preference:
        return duty.noted(remark("customs-note-preference", preference=line.facts.preference))
    return duty
