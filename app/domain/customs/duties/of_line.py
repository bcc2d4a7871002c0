"""Finds every duty a line bears: the normal rate, the programmes on top, and a person's rates."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import (
    ADDITIONAL,
    NORMAL_RATE,
    ON_TOP,
    Liability,
    dotted,
    entered,
    remark,
    unknown,
)
from app.domain.customs.duties.measures import measure_liabilities
from app.domain.customs.duties.normal import base_liabilities, normal_by_hand
from app.domain.customs.duties.orders import order_liabilities
from app.domain.customs.duties.printed import printed_liabilities
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry, EntryLine


def line_liabilities(
    line: EntryLine, *, entry: Entry, tariff: Tariff | None
) -> tuple[Liability, ...]:
    """Return every duty of `line`, the normal rate first; without a tariff, what was entered."""
    if tariff is None:
        first = normal_by_hand(line) or unknown(
            NORMAL_RATE, why=remark("customs-note-no-data"), code=dotted(line.code)
        )
        return (first, *_by_hand(line, programmes=ON_TOP))
    found = tariff.line(line.code)
    if found:
        duties = _of_case(Case(_in_full(line, code=found.code), found, entry, tariff))
    else:
        duties = tuple(_without_line(line, entry=entry, tariff=tariff))
    return (*duties, *_by_hand(line, programmes=ON_TOP))


def _in_full(line: EntryLine, *, code: str) -> EntryLine:
    """Return a line whose shorter code can only mean `code` under that code."""
    return line if line.code.startswith(code) else replace(line, code=code)


def _of_case(case: Case) -> tuple[Liability, ...]:
    """Return the duty at the normal or a lower rate, suppressed where a measure replaces it."""
    base = base_liabilities(case)
    owed = base[-1]
    more = (
        *measure_liabilities(case, normal=owed),
        *printed_liabilities(case, relief=owed if len(base) > 1 else None),
        *order_liabilities(case),
    )
    for duty in more:
        if duty.replaces_normal and duty.status is Status.APPLIED:
            why = remark("customs-note-replaced", measure=duty.code)
            return (*base[:-1], owed.noted(why, status=Status.SUPPRESSED), *more)
    return (*base, *more)


def _by_hand(line: EntryLine, *, programmes: tuple[str, ...]) -> Iterator[Liability]:
    return (entered(rate) for programme in programmes for rate in line.entered(programme))


def _without_line(line: EntryLine, *, entry: Entry, tariff: Tariff) -> Iterator[Liability]:
    """Yield what can be said of a code that the data has no single line for.

    A code too short for one answer gives each candidate's duties as possible. A normal rate that a
    person entered answers for the code; programmes of the tariff stay unknown until entered too.
    """
    candidates = tuple(tariff.candidates(line.code))
    by_hand = normal_by_hand(line)
    if by_hand or not candidates:
        yield by_hand or unknown(
            NORMAL_RATE, why=remark("customs-note-no-line"), code=dotted(line.code)
        )
        programmes = tuple(_by_hand(line, programmes=tariff.programmes))
        yield from programmes
        if tariff.programmes and not programmes and not line.entered(ADDITIONAL):
            yield unknown(ADDITIONAL, why=remark("customs-note-no-line-additional"))
        return
    for candidate in candidates:
        case = Case(replace(line, code=candidate.code), candidate, entry, tariff)
        why = remark("customs-note-candidate", code=dotted(candidate.code), text=candidate.name)
        for duty in _of_case(case):
            yield replace(
                duty,
                status=Status.POSSIBLE if duty.status is Status.APPLIED else duty.status,
                notes=(why, *duty.notes),
            )
