"""The font files, measured: how wide a character is, which glyph draws it, which file has it."""

from enum import Enum
from functools import cache, cached_property
from itertools import count, groupby
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

UNITS_PER_EM: Final = 1000
_LAST_CODE: Final = 0xFFFF
_FIRST_FREE_CODE: Final = 0xD800
_FOLDER: Final = Path(__file__).resolve().parent


class Measures:
    """Advances (in 1/1000 em), glyph numbers and two-byte codes of one font file, by character.

    A character's code is its Unicode number; those beyond two bytes take the numbers that Unicode
    gives to no character.
    """

    def __init__(self, path: Path) -> None:
        self.glyphs: Final[dict[str, int]] = {}
        self.advances: Final[dict[str, int]] = {}
        self.codes: Final[dict[str, int]] = {}
        with TTFont(path, lazy=True) as font:
            advances: dict[str, tuple[int, int]] = font["hmtx"].metrics
            for point, name in font.getBestCmap().items():
                self.glyphs[chr(point)] = font.getGlyphID(name)
                self.advances[chr(point)] = advances[name][0]
        free = count(_FIRST_FREE_CODE)
        for character in sorted(self.glyphs):
            point = ord(character)
            self.codes[character] = point if point <= _LAST_CODE else next(free)


class Face(Enum):
    """A file of Noto Sans SC as shipped: two weights of the same usual characters, and the rest.

    RARE is opened only for a text that needs it; what it has stands in for both weights.
    """

    REGULAR = "NotoSansSC-Regular.ttf"
    BOLD = "NotoSansSC-Bold.ttf"
    RARE = "NotoSansSC-Rare.ttf"

    @property
    def path(self) -> Path:
        """Return the absolute path of the file."""
        return _FOLDER / self.value

    @cached_property
    def measures(self) -> Measures:
        """Return the measures of the file, read once a process."""
        return Measures(self.path)

    def width(self, text: str) -> int:
        """Return the advance of `text` in 1/1000 em; KeyError for a character no file has."""
        advances = self.measures.advances
        try:
            return sum([advances[character] for character in text])
        except KeyError:
            return sum(self.having(character).measures.advances[character] for character in text)

    def having(self, character: str) -> "Face":
        """Return this face, or RARE for a character that it lacks."""
        return self if character in self.measures.advances else Face.RARE

    def runs(self, text: str) -> list[tuple["Face", str]]:
        """Return `text` in parts, each with the face that has all its characters."""
        if self.measures.advances.keys() >= set(text):
            return [(self, text)]
        return [(face, "".join(part)) for face, part in groupby(text, key=self.having)]


@cache
def characters() -> frozenset[str]:
    """Return the usual characters: those that both weights have."""
    return frozenset(Face.REGULAR.measures.advances) & frozenset(Face.BOLD.measures.advances)


def has_rare(text: str) -> bool:
    """Return whether `text` has a character that only the file of rare ones can print."""
    beyond = filter(str.isprintable, set(text) - characters())
    return any(character in Face.RARE.measures.advances for character in beyond)
