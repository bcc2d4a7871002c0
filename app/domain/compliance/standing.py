"""Where one piece of evidence stands on a day: missing, there, about to end, ended, not needed."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from app.domain.attention.thresholds import EVIDENCE_EXPIRES_WITHIN
from app.domain.compliance.evidence import Form, Level
from app.domain.compliance.needs import Need


class Answer(StrEnum):
    """What the person says of a kind that is asked for: nothing yet, needed, or not needed."""

    OPEN = ""
    NEEDED = "needed"
    NOT_NEEDED = "not-needed"


class State(StrEnum):
    """Where a piece of evidence stands, the most pressing first."""

    EXPIRED = "expired"
    MISSING = "missing"
    EXPIRES_SOON = "expires-soon"
    UNANSWERED = "unanswered"
    THERE = "there"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was kept of a kind: the person's answer, number and last day, and whether a file."""

    answer: Answer = Answer.OPEN
    number: str = ""
    expires_on: date | None = None
    filed: bool = False


_NOTHING: Final = Kept()


def state_of(need: Need, kept: Kept | None, *, day: date) -> State:
    """Return where the evidence stands on `day`; it still holds on the last day it names."""
    kept = kept or _NOTHING
    if kept.answer is Answer.NOT_NEEDED:
        return State.NOT_NEEDED
    if not _there(need, kept):
        return _without(need, kept)
    if kept.expires_on is None or kept.expires_on > day + timedelta(EVIDENCE_EXPIRES_WITHIN):
        return State.THERE
    return State.EXPIRED if kept.expires_on < day else State.EXPIRES_SOON


def _there(need: Need, kept: Kept) -> bool:
    numbered = need.evidence.form is Form.REGISTRATION and bool(kept.number)
    return kept.filed or numbered


def _without(need: Need, kept: Kept) -> State:
    if kept.answer is Answer.NEEDED or need.level is Level.MUST:
        return State.MISSING
    return State.UNANSWERED if need.level is Level.ASK else State.NOT_NEEDED
