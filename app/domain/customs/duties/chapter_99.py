"""Reads what an additional heading says of the normal rate, in the words of HTSUS chapter 99."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.customs.rates.grammar import Rate, Unparsed, parse_rate

_NO_CHANGE: Final = re.compile(r"no change\.?", re.IGNORECASE)
_ADDED: Final = re.compile(
    r"the duty provided in (?:the applicable subheadings?|subheadings? [0-9., or]+?)"
    r"(?: ?(?:\+|plus) ?(?:a duty of )?(?P<more>.+?))?\.?",
    re.IGNORECASE,
)


class Form(StrEnum):
    """How a rate stands to the normal rate.

    ADDED comes on top of it. IN_ALL replaces it where it is lower and adds nothing where it is not.
    UNCHANGED leaves it alone.
    """

    ADDED = "added"
    IN_ALL = "in all"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a heading does to the normal rate."""

    form: Form
    rate: Rate


def read_effect(text: str) -> Effect | Unparsed:
    """Return the effect of a heading's rate column, Unparsed where it is outside the grammar.

    "The duty provided in the applicable subheading + 25%" adds, "15%" replaces up to that rate,
    "No change" and a bare "The duty provided in the applicable subheading" leave the rate alone.
    """
    words = " ".join(text.split())
    added = _ADDED.fullmatch(words)
    if _NO_CHANGE.fullmatch(words) or (added and not added["more"]):
        return Effect(Form.UNCHANGED, Rate("No change"))
    rate = parse_rate(added["more"] if added else words)
    if isinstance(rate, Unparsed):
        return Unparsed(words)
    return Effect(Form.ADDED if added else Form.IN_ALL, rate)
