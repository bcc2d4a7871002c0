"""Rates that hold in all: "15%" in a heading replaces a lower normal rate and adds to no higher."""

from dataclasses import replace
from decimal import Decimal

from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import Liability, remark
from app.domain.customs.rates.grammar import AdValorem, Rate


def in_all(duty: Liability, *, normal: Liability, otherwise: str) -> Liability:
    """Return `duty`, whose rate holds in all, against the duty at the `normal` rate.

    An applied one replaces the normal duty; a possible one shows what it would add. Where the
    normal rate is as high, nothing is added and the heading `otherwise` is the one to declare.
    """
    if duty.rate is None or duty.status not in {Status.APPLIED, Status.POSSIBLE}:
        return duty
    base, most = _percent(normal), duty.rate.percent
    if base is None:
        return _against_quantities(duty, normal=normal, most=duty.rate)
    if base >= most:
        why = remark("customs-note-high-already", rate=duty.rate.text)
        kept = replace(duty, code=otherwise or duty.code, words="No change", rate=None)
        return replace(kept.noted(why, status=Status.SUPPRESSED), keeps_normal=True)
    if duty.status is Status.APPLIED:
        why = remark("customs-note-in-all", rate=duty.rate.text)
        return replace(duty.noted(why), replaces_normal=True)
    more = Rate(duty.rate.text, (AdValorem(most - base),))
    return replace(duty, rate=more).noted(remark("customs-note-in-all-more", percent=most - base))


def _percent(normal: Liability) -> Decimal | None:
    """Return the normal rate in percent; None where only the quantities would tell."""
    if normal.status is not Status.APPLIED or normal.rate is None:
        return None
    rate = normal.rate
    plain = not (rate.minimum or rate.maximum) and all(
        isinstance(term, AdValorem) and not term.part for term in rate.terms
    )
    return rate.percent if plain else None


def _against_quantities(duty: Liability, *, normal: Liability, most: Rate) -> Liability:
    """Return the duty beside a normal rate per unit: its ad valorem equivalent decides.

    The equivalent is the duty at the normal rate over the customs value (U.S. note 52(k)), so the
    greater of the two duties is owed. Where that cannot be said as one rate it stays possible.
    """
    rate = normal.rate
    known = normal.status is Status.APPLIED and duty.status is Status.APPLIED
    if not known or rate is None or rate.minimum or rate.maximum:
        why = remark("customs-note-equivalent", rate=most.text)
        return duty.noted(why, status=Status.POSSIBLE)
    greater = Rate(most.text, rate.terms, minimum=most.terms)
    why = remark("customs-note-in-all-greater", rate=most.text, normal=rate.text)
    return replace(duty.noted(why), rate=greater, replaces_normal=True)
