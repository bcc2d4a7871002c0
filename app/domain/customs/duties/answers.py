"""What the facts of a line answer to each condition of a measure."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any, Final

from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.conditions import (
    Grace,
    MetalFrom,
    MetalShare,
    NoMetal,
    NotFor,
    NotUnder,
    OnlyFor,
    Reading,
)
from app.domain.customs.duties.liabilities import remark
from app.domain.naming import Name
from app.domain.problems import Problem

NO_METAL: Final = "none"


@dataclass(frozen=True, slots=True)
class Reprieve:
    """What a reason leads to; without a remark the measure does not describe the goods at all."""

    status: Status
    why: Problem | None


_NOT_MEANT: Final = Reprieve(Status.SUPPRESSED, None)


def _spared(code: str, /, **params: object) -> Reprieve:
    return Reprieve(Status.SUPPRESSED, remark(code, **params))


def _waiting(code: str, /, **params: object) -> Reprieve:
    return Reprieve(Status.POSSIBLE, remark(code, **params))


def _told(code: str, /, **params: object) -> Reprieve:
    return Reprieve(Status.APPLIED, remark(code, **params))


def _asked(question: Name) -> Reprieve:
    return _waiting("customs-note-open", question=question)


@singledispatch
def answer(condition: Any, case: Case) -> Reprieve | None:
    """Return what `condition` leads to for the line of `case`; None where it is met."""
    raise TypeError(f"{condition} is no condition for {case.line.id}")


@answer.register
def _grace(condition: Grace, case: Case) -> Reprieve | None:
    loaded, day = case.entry.loaded_at, condition.loaded_before
    if case.entry.entry_date >= condition.entered_before:
        return None
    if loaded is None:
        return _waiting("customs-note-loading-day", day=day)
    return _spared("customs-note-in-transit", day=day) if loaded < day else None


@answer.register
def _share(condition: MetalShare, case: Case) -> Reprieve | None:
    facts = case.line.facts
    if case.found.chapter in condition.chapters_without_question or facts.metal == NO_METAL:
        return None
    if facts.metal_share is None and facts.metal:
        return _told("customs-note-metal-named", percent=condition.percent)
    if facts.metal_share is None:
        return _waiting("customs-note-metal-share", percent=condition.percent)
    little = facts.metal_share < condition.percent
    return _spared("customs-note-little-metal", percent=condition.percent) if little else None


@answer.register
def _no_metal(_: NoMetal, case: Case) -> Reprieve | None:
    return _spared("customs-note-no-metal") if case.line.facts.metal == NO_METAL else None


@answer.register
def _metal_from(condition: MetalFrom, case: Case) -> Reprieve | None:
    melted = case.line.facts.melt_country
    if melted is None and condition.asked:
        return _waiting("customs-note-melted", country=condition.country)
    return None if melted == condition.country else _NOT_MEANT


@answer.register
def _only_for(condition: OnlyFor, case: Case) -> Reprieve | None:
    use = case.line.facts.use
    if use is not None:
        return None if use in condition.uses else _NOT_MEANT
    if case.found.chapter in condition.unasked:
        return _spared("customs-note-open", question=condition.question)
    return _asked(condition.question)


@answer.register
def _not_for(condition: NotFor, case: Case) -> Reprieve | None:
    use = case.line.facts.use
    if use in condition.uses:
        return _spared("customs-note-spared", measure=condition.heading)
    if use is not None or condition.question is None:
        return None
    if case.found.chapter in condition.asked:
        return _asked(condition.question)
    listed = case.tariff.lists.headings(case.codes, case.entry.entry_date)
    spares = condition.heading in listed
    return _told("customs-note-open", question=condition.question) if spares else None


@answer.register
def _not_under(condition: NotUnder, case: Case) -> Reprieve | None:
    meant = case.line.facts.preference in condition.preferences
    return _spared("customs-note-spared", measure=condition.heading) if meant else None


@answer.register
def _reading(condition: Reading, _: Case) -> Reprieve | None:
    return _asked(condition.open_point)
