"""The parts of an article that a rate may be charged on alone, such as a watch's battery."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from app.domain.naming import Name

#: Parts by the key under which a line states their values.
PART_NAMES: Final[Mapping[str, Name]] = {
    "case": Name(en="case", zh="表壳"),
    "strap, band or bracelet": Name(en="strap, band or bracelet", zh="表带"),
    "battery": Name(en="battery", zh="电池"),
    "movement": Name(en="movement", zh="机芯"),
    "apparatus": Name(en="apparatus", zh="器具"),
    "rifle": Name(en="rifle", zh="步枪"),
    "telescopic sight": Name(en="telescopic sight", zh="瞄准镜"),
    "lead content": Name(en="lead content", zh="所含的铅"),
    "metal": Name(en="metal", zh="所含金属"),
}

#: The part whose value a line states as a fact of its own.
METAL: Final = "metal"

#: Words that mean the goods as a whole.
_WHOLE: Final = frozenset({"", "entire set"})
_AND: Final = " and "
_OR: Final = re.compile(r", | or ")


def read_part(words: str) -> str | None:
    """Return the key of the part that `words` name, empty for the whole; None when unknown.

    Several parts charged together keep their "and": "case and strap, band or bracelet".
    """
    text = words.removeprefix("the ").removeprefix("value of the ").removesuffix(", if any")
    if text in _WHOLE:
        return ""
    return text if all(part in PART_NAMES for part in text.split(_AND)) else None


def parts_of(key: str) -> tuple[str, ...]:
    """Return the single parts that `key` names together."""
    return tuple(key.split(_AND))


def stated_value(key: str, stated: Mapping[str, Decimal]) -> Decimal | None:
    """Return what a part or several together are worth; None when one of them is not stated.

    A part with several names, "strap, band or bracelet", may be stated under any of them.
    """
    if key in stated:
        return stated[key]
    worth = [_single(part, stated) for part in parts_of(key)]
    known = [value for value in worth if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(worth) else None


def _single(part: str, stated: Mapping[str, Decimal]) -> Decimal | None:
    names = dict.fromkeys((part, *_OR.split(part)))
    found = [stated[name] for name in names if name in stated]
    return sum(found, Decimal(0)) if found else None


def part_name(key: str) -> Name:
    """Return what the part or parts under `key` are called."""
    names = [PART_NAMES[part] for part in parts_of(key)]
    return Name(en=_AND.join(name.en for name in names), zh="和".join(name.zh for name in names))
