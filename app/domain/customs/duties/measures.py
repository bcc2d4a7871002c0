"""Decides for one tariff line which measure of each programme applies, and whether it is owed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.chapter_99 import Form
from app.domain.customs.duties.liabilities import (
    NORMAL_RATE,
    Liability,
    cited,
    entered,
    remark,
    unknown,
)
from app.domain.customs.duties.replacing import in_all
from app.domain.customs.duties.reprieves import reprieves
from app.domain.customs.duties.tariff import DatedRate, Measure, Standing

_DECIDED: Final = frozenset({Status.APPLIED, Status.UNKNOWN})


@dataclass(frozen=True, slots=True)
class _Claim:
    """A measure that names the line; `open` when a statistical ending would decide."""

    measure: Measure
    open: bool


def measure_liabilities(case: Case, *, normal: Liability) -> Iterator[Liability]:
    """Yield the duties of every programme that fits, in the tariff's order of evaluation.

    `normal` is the duty at the normal rate. A person's rate replaces the data's of its programme.
    """
    settled: dict[str, Liability] = {NORMAL_RATE: normal}
    named = case.tariff.lists.headings(case.codes, case.entry.entry_date)
    claims = _claims(case, named)
    for programme in case.tariff.programmes:
        by_hand = case.line.entered(programme)
        duties: Iterable[Liability] = [entered(by_hand[0])] if by_hand else ()
        if not by_hand and programme in claims:
            duties = tuple(_of_programme(case, claims[programme], named, settled))
        for duty in duties:
            yield duty
            before = settled.get(programme)
            if before is None or not (before.owed or before.keeps_normal or before.status.open):
                settled[programme] = duty


def naming_measures(case: Case) -> Iterator[Measure]:
    """Yield the measures that name the line on any day, and those that cover all of its origin."""
    tariff = case.tariff
    for heading in tariff.lists.ever(case.codes):
        if heading in tariff.measures:
            yield tariff.measures[heading]
    yield from tariff.universal(case.line.origin)


def _claims(case: Case, named: Mapping[str, bool]) -> Mapping[str, list[_Claim]]:
    """Return what names the line that day, by programme, the highest precedence first."""
    tariff, day, origin = case.tariff, case.entry.entry_date, case.line.origin
    found: dict[str, list[_Claim]] = {}
    for code in named:
        measure = tariff.measures.get(code)
        if measure and measure.fits_origin(origin) and measure.concerns(day):
            found.setdefault(measure.programme, []).append(_Claim(measure, named[code]))
    for measure in tariff.universal(origin):
        if measure.concerns(day):
            found.setdefault(measure.programme, []).append(_Claim(measure, open=False))
    for claims in found.values():
        claims.sort(key=lambda claim: -claim.measure.precedence)
    return found


def _of_programme(
    case: Case, claims: list[_Claim], named: Mapping[str, bool], settled: Mapping[str, Liability]
) -> Iterator[Liability]:
    """Yield the duty of the highest measure, and of lower ones as long as it is not decided."""
    told: list[Liability] = []
    for claim in claims:
        duty = _of_claim(case, claim, named, settled)
        if duty is None or (told and duty.status is Status.SUPPRESSED):
            continue
        dated = claim.measure.on(case.entry.entry_date)
        duty = _after(told, duty)
        if dated and dated.form is Form.IN_ALL:
            duty = in_all(duty, normal=settled[NORMAL_RATE], otherwise=claim.measure.otherwise)
        told.append(duty)
        if duty.status in _DECIDED:
            break
    yield from _overlapping(told, claims)


def _after(told: Iterable[Liability], duty: Liability) -> Liability:
    """Return a duty that comes behind another: while that one is open, so is this."""
    for earlier in told:
        if earlier.status is Status.POSSIBLE and duty.status is Status.APPLIED:
            why = remark("customs-note-may-yield", measure=earlier.code)
            return duty.noted(why, status=Status.POSSIBLE)
    return duty


def _overlapping(told: list[Liability], claims: list[_Claim]) -> Iterator[Liability]:
    suspended = any(claim.measure.standing is Standing.SUSPENDED for claim in claims)
    for duty in told:
        collected = duty.status is Status.APPLIED and suspended
        yield duty.noted(remark("customs-note-overlap")) if collected else duty


def _of_claim(
    case: Case, claim: _Claim, named: Mapping[str, bool], settled: Mapping[str, Liability]
) -> Liability | None:
    measure = claim.measure
    dated = measure.on(case.entry.entry_date)
    if dated is None:
        params = {"measure": measure.code, "day": measure.known_from}
        row = unknown(measure.programme, why=remark("customs-note-rates-before", **params))
        return replace(row, code=measure.code, name=measure.name)
    duty = (
        _spared(measure, dated)
        or _exempted(measure, dated, named)
        or _weighed(case, measure, dated, settled)
    )
    if duty and duty.status is Status.APPLIED and claim.open:
        why = remark("customs-note-suffix", measure=measure.code)
        duty = duty.noted(why, status=Status.POSSIBLE)
    return duty


def _row(measure: Measure, dated: DatedRate) -> Liability:
    return Liability(
        programme=measure.programme,
        status=Status.APPLIED,
        words=dated.rate.text,
        rate=dated.rate,
        code=measure.code,
        name=measure.name,
        validity=dated.validity,
        source=cited(*measure.sources),
    )


def _spared(measure: Measure, dated: DatedRate) -> Liability | None:
    """Return a duty that nobody owes now, whatever the line; None for one that is collected."""
    if measure.standing is not Standing.SUSPENDED:
        return None
    why = remark("customs-note-suspended", rate=dated.rate.text)
    row = replace(_row(measure, dated), words="suspended", rate=None)
    return row.noted(why, status=Status.SUPPRESSED)


def _exempted(measure: Measure, dated: DatedRate, named: Mapping[str, bool]) -> Liability | None:
    """Return the duty of a line that a list exempts, perhaps only some of its endings."""
    for heading in sorted(measure.exempt & named.keys()):
        row = _row(measure, dated)
        if named[heading]:
            why = remark("customs-note-exempt-suffix", heading=heading)
            return row.noted(why, status=Status.POSSIBLE)
        return row.noted(remark("customs-note-exempt", heading=heading), status=Status.SUPPRESSED)
    return None


def _weighed(
    case: Case, measure: Measure, dated: DatedRate, settled: Mapping[str, Liability]
) -> Liability | None:
    """Return the duty after every reason that bears on it; None when the goods are not meant.

    A reason that spares the goods outdoes one that waits for an answer.
    """
    duty = _row(measure, dated)
    reasons = tuple(reprieves(case, measure=measure, settled=settled))
    if any(reason.why is None for reason in reasons):
        return None
    sparing = [reason for reason in reasons if reason.status is Status.SUPPRESSED][:1]
    waiting = [reason for reason in reasons if reason.status is Status.POSSIBLE]
    told = ((reason.why, reason.status) for reason in sparing or waiting or reasons if reason.why)
    for why, status in told:
        duty = duty.noted(why, status=status)
    if measure.standing is Standing.STRUCK_DOWN:
        return duty.noted(remark("customs-note-struck-down"))
    if measure.standing is Standing.UNREAD:
        status = Status.UNKNOWN if duty.status.open else duty.status
        return replace(duty, status=status, rate=None, words=None)
    return duty
