"""Reads carton ids from what a person pastes from the platform; none is invented here."""

import re
from collections import Counter
from typing import Final

from app.domain.problems import Problem
from app.domain.programme.selling import SellingProgramme

#: Box numbers have six digits, so a longer range is a slip of the hand.
_LONGEST_RANGE: Final = 10_000
_SEPARATORS: Final = re.compile(r"[\s,;，；、]+")
_TO: Final = re.compile(r"\s*[-–—~～至到]\s*")
_BOX_NUMBER: Final = re.compile(r"U?(?P<number>\d{1,6})")


class _UnreadableError(Exception):
    """A pasted word is no carton id; carries the problem to tell."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def pasted_ids(
    text: str, *, programme: SellingProgramme, shipment_id: str, count: int
) -> tuple[tuple[str, ...], list[Problem]]:
    """Read the platform's ids of `count` cartons from pasted text, with what is wrong with them.

    Whole ids, box numbers (U000001 or 1) and ranges of either may be mixed, in the order of the
    cartons. Problems belong to the fields shipment_id and carton_ids.
    """
    shipment_id = shipment_id.strip().upper()
    if not programme.numbering.accepts_shipment_id(shipment_id):
        params = {"value": shipment_id, "programme": programme.name}
        return (), [Problem("carton-ids-shipment-id", "shipment_id", params)]
    words = [word for word in _SEPARATORS.split(_TO.sub("-", text.strip().upper())) if word]
    if programme.numbering.id_pattern is None:
        return tuple(words), _checked(words, count=count)
    ids: list[str] = []
    try:
        for word in words:
            numbers = _numbers(word, programme=programme, shipment_id=shipment_id)
            ids += (programme.numbering.write(shipment_id, number) for number in numbers)
    except _UnreadableError as error:
        return (), [error.problem]
    return tuple(ids), _checked(ids, count=count)


def _numbers(word: str, *, programme: SellingProgramme, shipment_id: str) -> range:
    """Return the box numbers that one pasted word stands for."""
    ends = [
        _number(end, pattern=programme.numbering.id_pattern or "", shipment_id=shipment_id)
        for end in word.split("-", maxsplit=1)
    ]
    first, last = ends[0], ends[-1]
    if not 0 <= last - first < _LONGEST_RANGE:
        raise _unreadable("carton-ids-range", value=word)
    return range(first, last + 1)


def _number(word: str, *, pattern: str, shipment_id: str) -> int:
    """Return the box number of a whole id or of a bare number."""
    if bare := _BOX_NUMBER.fullmatch(word):
        return int(bare["number"])
    whole = re.fullmatch(pattern, word)
    if whole is None:
        raise _unreadable("carton-ids-unreadable", value=word)
    if whole["shipment"] != shipment_id:
        raise _unreadable("carton-ids-other-shipment", value=word, shipment=shipment_id)
    return int(whole["number"])


def _unreadable(code: str, **params: object) -> _UnreadableError:
    return _UnreadableError(Problem(code, "carton_ids", params))


def _checked(ids: list[str], *, count: int) -> list[Problem]:
    """Return what is wrong with readable ids: one used twice, or not one for each carton."""
    twice = [carton_id for carton_id, times in Counter(ids).items() if times > 1]
    if twice:
        return [Problem("carton-ids-twice", "carton_ids", {"value": twice[0]})]
    if len(ids) != count:
        params = {"value": len(ids), "limit": count}
        return [Problem("carton-ids-count", "carton_ids", params)]
    return []
