"""Finds every duty a line bears: the normal rate, the programmes on top, and a person's rates."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.domain.customs.assessment import Status
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.liabilities import (
    ADDITIONAL,
    NORMAL_RATE,
    ON_TOP,
    Liability,
    cited,
    dotted,
    entered,
    remark,
    unknown,
)
from app.domain.customs.measures import measure_liabilities
from app.domain.customs.rates import Unparsed
from app.domain.customs.reprieves import Case
from app.domain.customs.tariff import RATE_DIGITS, Tariff


def line_liabilities(
    line: EntryLine, *, entry: Entry, tariff: Tariff | None
) -> tuple[Liability, ...]:
    """Return every duty of `line`, the normal rate first; without a tariff, what was entered."""
    if tariff is None:
        first = _normal_by_hand(line) or unknown(
            NORMAL_RATE, why=remark("customs-note-no-data"), code=dotted(line.code)
        )
        return (first, *_by_hand(line, programmes=ON_TOP))
    found = tariff.line(line.code)
    if found:
        case = Case(line, found, entry, tariff)
        duties = (_normal(case), *measure_liabilities(case), *_cases(case))
    else:
        duties = tuple(_without_line(line, entry=entry, tariff=tariff))
    return (*duties, *_of_origin(line, tariff=tariff), *_by_hand(line, programmes=ON_TOP))


def _by_hand(line: EntryLine, *, programmes: tuple[str, ...]) -> Iterator[Liability]:
    return (entered(rate) for programme in programmes for rate in line.entered(programme))


def _normal_by_hand(line: EntryLine) -> Liability | None:
    rates = line.entered(NORMAL_RATE)
    return entered(rates[0], code=dotted(line.code)) if rates else None


def _normal(case: Case) -> Liability:
    line, found = case.line, case.found
    code = dotted(line.code)
    by_hand = _normal_by_hand(line)
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
        notes=(remark("customs-note-line", text=found.text),),
    )
    if line.facts.preference:
        return duty.noted(remark("customs-note-preference", preference=line.facts.preference))
    return duty


def _cases(case: Case) -> Iterator[Liability]:
    """Yield an unknown duty for each order that the goods may fall under: its scope is in words."""
    for membership in case.found.cases:
        programme = membership.measure
        if membership.covers(case.line.code) is not False and not case.line.entered(programme):
            yield unknown(programme, why=remark("customs-note-case"))


def _without_line(line: EntryLine, *, entry: Entry, tariff: Tariff) -> Iterator[Liability]:
    """Yield what can be said of a code that the data has no single line for.

    A code too short for one answer gives each candidate's duties as possible. A normal rate that a
    person entered answers for the code; the programmes stay unknown until entered too.
    """
    candidates = tuple(tariff.candidates(line.code)) if len(line.code) < RATE_DIGITS else ()
    by_hand = _normal_by_hand(line)
    if by_hand or not candidates:
        yield by_hand or unknown(
            NORMAL_RATE, why=remark("customs-note-no-line"), code=dotted(line.code)
        )
        programmes = tuple(_by_hand(line, programmes=tariff.programmes))
        yield from programmes
        if not programmes and not line.entered(ADDITIONAL):
            yield unknown(ADDITIONAL, why=remark("customs-note-no-line-additional"))
        return
    for candidate in candidates:
        case = Case(replace(line, code=candidate.code), candidate, entry, tariff)
        why = remark("customs-note-candidate", code=dotted(candidate.code), text=candidate.text)
        for duty in (_normal(case), *measure_liabilities(case)):
            yield replace(
                duty,
                status=Status.POSSIBLE if duty.status is Status.APPLIED else duty.status,
                notes=(why, *duty.notes),
            )


_UNCOVERED: Final = "customs-note-origin"


def _of_origin(line: EntryLine, *, tariff: Tariff) -> Iterator[Liability]:
    """Yield an unknown duty for an origin whose additional duties the data does not hold."""
    if line.origin not in tariff.covered_origins and not line.entered(ADDITIONAL):
        yield unknown(ADDITIONAL, why=remark(_UNCOVERED, origin=line.origin))
