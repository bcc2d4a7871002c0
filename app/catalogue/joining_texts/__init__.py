"""The texts read and accepted on joining; every version ever accepted stays here unchanged."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.enrolment.standing import AcceptedText
from app.domain.enrolment.texts import JoiningText, newest


def joining_texts() -> Mapping[str, JoiningText]:
    """Return all versions by code."""
    return entries(__name__, JoiningText)


def text_to_accept(subject: AcceptedText) -> JoiningText:
    """Return the version that is to be accepted now."""
    return newest(joining_texts().values(), subject=subject)
