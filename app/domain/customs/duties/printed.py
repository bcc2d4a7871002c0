"""Measures that a schedule prints on the line itself: reliefs to claim, and duties on top."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability, cited, remark, unknown
from app.domain.customs.rates.grammar import Unparsed
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.problems import Problem

#: Programmes of lower rates that a person claims by their code or order number.
RELIEFS: Final = frozenset({"preference", "suspension", "quota"})
_QUOTA: Final = "quota"
_SAFEGUARD: Final = "safeguard"
_ON_TOP: Final = ("additional", _SAFEGUARD, "anti-dumping", "countervailing")

#: Additional codes of all producers without one of their own end so.
_OTHER_PRODUCERS: Final = "999"


def claimed_relief(case: Case) -> Liability | None:
    """Return the duty at the lower rate that the line claims and its origin may have, if any."""
    named = case.line.facts.preference
    fitting = [each for each in case.printed if each.programme in RELIEFS] if named else []
    exact = [each for each in fitting if named in {each.code, each.order_number}]
    if named and not fitting:
        grouped = [each for each in case.grouped if each.programme in RELIEFS]
        asked = [each for each in grouped if named in {each.code, each.order_number}]
        exact = asked if len(asked) == 1 else []
    chosen = exact or (fitting if len(fitting) == 1 else [])
    return _duty(chosen[0], remark("customs-note-claimed", claim=named)) if chosen else None


def relief_remarks(case: Case) -> Iterator[Problem]:
    """Yield a remark for each lower rate that the origin could claim and does not."""
    for code, measures in (
        ("customs-note-claimable", case.printed),
        ("customs-note-claimable-group", case.grouped),
    ):
        for each in measures:
            if each.programme in RELIEFS:
                claim = each.order_number or each.code
                yield remark(code, name=each.name, rate=each.rate.text, claim=claim)


def printed_liabilities(case: Case, *, relief: Liability | None) -> Iterator[Liability]:
    """Yield the duties on top that are printed on the line, but those that a person entered."""
    fitting = tuple(case.printed)
    for programme in _ON_TOP:
        spared = programme == _SAFEGUARD and relief and relief.programme == _QUOTA
        listed = [each for each in fitting if each.programme == programme]
        if not spared and not case.line.entered(programme):
            yield from _of_producer([each for each in listed if each.additional_code], case)
            yield from (_owed(each) for each in listed if not each.additional_code)


def _of_producer(measures: list[LineMeasure], case: Case) -> Iterator[Liability]:
    """Yield the duty of the producer's code; until it is said, that of all other producers.

    Without a code for those, the highest stands in.
    """
    if not measures:
        return
    said = case.line.facts.producer_code or case.line.manufacturer_code
    own = next((each for each in measures if each.additional_code == said), None)
    if own:
        yield _owed(own)
        return
    others = [each for each in measures if (each.additional_code or "").endswith(_OTHER_PRODUCERS)]
    if said is None:
        duty = _owed(max(others or measures, key=_height))
        yield duty.noted(_question(measures), status=_softened(duty.status))
    elif others:
        yield _owed(others[0])
    else:
        why = remark("customs-note-producer-unknown", producer=said)
        yield unknown(measures[0].programme, why=why, code=measures[0].code)


def _question(measures: list[LineMeasure]) -> Problem:
    """Return the question for the producer, with the range of what a named one may owe."""
    least, most = min(measures, key=_height), max(measures, key=_height)
    params = {"count": len(measures), "least": least.rate.text, "most": most.rate.text}
    return remark("customs-note-producer", **params)


def _height(measure: LineMeasure) -> tuple[bool, Decimal]:
    """Return how high a rate is, as far as percents tell; one in words is highest."""
    rate = measure.rate
    return (True, Decimal(0)) if isinstance(rate, Unparsed) else (False, rate.percent)


def _softened(status: Status) -> Status:
    return Status.POSSIBLE if status is Status.APPLIED else status


def _owed(measure: LineMeasure) -> Liability:
    duty = _duty(measure)
    if measure.conditional and duty.status is Status.APPLIED:
        return duty.noted(remark("customs-note-conditional"), status=Status.POSSIBLE)
    return duty


def _duty(measure: LineMeasure, *notes: Problem) -> Liability:
    """Return the duty at the rate of a printed measure; unknown where it is in words."""
    code = measure.additional_code or measure.order_number or measure.code
    if isinstance(measure.rate, Unparsed):
        why = remark("customs-note-unparsed", text=measure.rate.text)
        return unknown(measure.programme, why=why, code=code)
    return Liability(
        programme=measure.programme,
        status=Status.APPLIED,
        words=measure.rate.text,
        rate=measure.rate,
        code=code,
        name=measure.name,
        validity=measure.validity,
        source=cited(measure.source),
        notes=notes,
    )
