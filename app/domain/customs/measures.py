"""Decides for one tariff line which measure of each programme applies, and whether it is owed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from app.domain.customs.assessment import Status
from app.domain.customs.liabilities import Liability, cited, entered, remark, unknown
from app.domain.customs.reprieves import Case, reprieves
from app.domain.customs.tariff import DatedRate, Measure, Standing


@dataclass(frozen=True, slots=True)
class _Choice:
    """The measure that counts for a programme; `open` when a statistical suffix would decide."""

    measure: Measure
    open: bool
    beside_suspended: bool


def measure_liabilities(case: Case) -> Iterator[Liability]:
    """Yield the duty of every programme that fits, in the tariff's order of evaluation.

    A person's rate replaces the data's of the same programme.
    """
    settled: dict[str, Liability] = {}
    for programme in case.tariff.programmes:
        by_hand = case.line.entered(programme)
        duty = entered(by_hand[0]) if by_hand else _of_programme(case, programme, settled)
        if duty:
            settled[programme] = duty
            yield duty


def fitting(case: Case, *, programme: str) -> dict[str, bool]:
    """Return the codes of the measures of `programme` that the line falls under.

    The value tells whether a statistical suffix, not given, would decide it.
    """
    found: dict[str, bool] = {}
    for membership in case.found.memberships:
        covered = membership.covers(case.line.code)
        if covered is not False:
            found[membership.measure] = covered is None
    for measure in case.tariff.measures.values():
        if measure.universal and measure.programme not in case.found.exempt:
            found[measure.code] = False
    measures = case.tariff.measures
    return {
        code: undecided
        for code, undecided in found.items()
        if measures[code].programme == programme and measures[code].fits_origin(case.line.origin)
    }


def _chosen(case: Case, programme: str) -> _Choice | None:
    day, measures = case.entry.entry_date, case.tariff.measures
    codes = fitting(case, programme=programme)
    live = [measures[c] for c in codes if measures[c].on(day) or measures[c].unknown_on(day)]
    if not live:
        return None
    best = max(live, key=lambda measure: measure.precedence)
    others = [m for m in live if m is not best and m.standing is Standing.SUSPENDED]
    return _Choice(best, open=codes[best.code], beside_suspended=bool(others))


def _of_programme(case: Case, programme: str, settled: Mapping[str, Liability]) -> Liability | None:
    choice = _chosen(case, programme)
    if choice is None:
        return None
    measure = choice.measure
    dated = measure.on(case.entry.entry_date)
    if dated is None:
        params = {"measure": measure.code, "day": measure.known_from}
        return unknown(programme, why=remark("customs-note-rates-before", **params))
    duty = _spared(measure, dated) or _weighed(case, measure, dated, settled)
    if duty.status is Status.APPLIED and choice.beside_suspended:
        duty = duty.noted(remark("customs-note-overlap"))
    if duty.status is Status.APPLIED and choice.open:
        why = remark("customs-note-suffix", measure=measure.code)
        duty = duty.noted(why, status=Status.POSSIBLE)
    return duty


def _duty(measure: Measure, dated: DatedRate) -> Liability:
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
    match measure.standing:
        case Standing.COLLECTED:
            return None
        case Standing.SUSPENDED:
            words, why = "suspended", remark("customs-note-suspended", rate=dated.rate.text)
        case Standing.STRUCK_DOWN:
            day = dated.validity.valid_to
            words, why = "struck down", remark("customs-note-struck-down", day=day)
        case unheard_of:
            assert_never(unheard_of)
    return Liability(
        programme=measure.programme,
        status=Status.SUPPRESSED,
        words=words,
        code=measure.code,
        name=measure.name,
        validity=dated.validity,
        source=cited(*measure.sources),
        notes=(why,),
    )


def _weighed(
    case: Case, measure: Measure, dated: DatedRate, settled: Mapping[str, Liability]
) -> Liability:
    """Return the duty after each reason that may spare the line; the first that does is told."""
    duty = _duty(measure, dated)
    for status, why in reprieves(case, measure=measure, settled=settled):
        duty = duty.noted(why, status=status)
        if status is not Status.APPLIED:
            break
    return duty
