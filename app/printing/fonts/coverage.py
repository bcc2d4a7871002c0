"""Nothing is printed with an empty box: text is made plain, then every character is looked up."""

import unicodedata
from collections.abc import Mapping
from typing import Final

from app.domain.problems import Problem
from app.printing.fonts.faces import Face, characters

#: Look-alikes that word processors and web shops paste: fixed-width spaces, fixed and soft hyphens.
_SPACES: Final = (
    "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
)
_NOTHING: Final = (
    "\r\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_PLAIN: Final = str.maketrans(
    dict.fromkeys(_SPACES, " ") | dict.fromkeys(_NOTHING, "") | {"\u2010": "-", "\u2011": "-"}
)


def printable(text: str) -> str:
    """Return `text` with composed letters, plain spaces and hyphens, and nothing invisible."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that no font file can print, each once, as they come."""
    known = characters()
    beyond = dict.fromkeys(c for c in printable(text) if c not in known and c != "\n")
    return tuple(c for c in beyond if c not in Face.RARE.measures.advances)


def unprintable(fields: Mapping[str, str]) -> list[Problem]:
    """Return a problem for every character of a field ("exporter.name_zh") that the font lacks."""
    return [
        Problem(
            "font-lacks-character",
            field,
            {"character": character, "code_point": f"U+{ord(character):04X}", "text": text},
        )
        for field, text in fields.items()
        for character in missing_characters(text)
    ]
