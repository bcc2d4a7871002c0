"""The font files, measured: how wide a character is, and which glyph draws it."""

from enum import Enum
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

UNITS_PER_EM: Final = 1000
_FOLDER: Final = Path(__file__).resolve().parent


class Measures:
    """Advances (in 1/1000 em) and glyph numbers of one font file, by character."""

    def __init__(self, path: Path) -> None:
        self.glyphs: Final[dict[str, int]] = {}
        self.advances: Final[dict[str, int]] = {}
        with TTFont(path, lazy=True) as font:
            advances: dict[str, tuple[int, int]] = font["hmtx"].metrics
            for point, name in font.getBestCmap().items():
                self.glyphs[chr(point)] = font.getGlyphID(name)
                self.advances[chr(point)] = advances[name][0]


class Face(Enum):
    """One weight of Noto Sans SC as shipped; both weights have the same characters."""

    REGULAR = "NotoSansSC-Regular.ttf"
    BOLD = "NotoSansSC-Bold.ttf"

    @property
    def path(self) -> Path:
        """Return the absolute path of the file."""
        return _FOLDER / self.value

    @cached_property
    def measures(self) -> Measures:
        """Return the measures of the file, read once a process."""
        return Measures(self.path)

    def width(self, text: str) -> int:
        """Return the advance of `text` in 1/1000 em; KeyError for a character the font lacks."""
        advances = self.measures.advances
        return sum([advances[character] for character in text])


@cache
def characters() -> frozenset[str]:
    """Return every character that both weights can print."""
    return frozenset(Face.REGULAR.measures.advances) & frozenset(Face.BOLD.measures.advances)
