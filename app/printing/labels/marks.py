"""What a label is made of, in whole micrometres from its top left corner; black unless said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from app.printing.barcodes import Barcode
from app.printing.fonts.faces import UNITS_PER_EM, Face

MM: Final = 1000
INCH: Final = 25_400


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size; `size` is the em, and lines stand `spacing` per cent of it apart."""

    size: int
    face: Face = Face.REGULAR
    spacing: int = 125

    @property
    def leading(self) -> int:
        """Return the distance between two baselines."""
        return self.size * self.spacing // 100

    @property
    def cap(self) -> int:
        """Return the height of a capital letter, 0.733 em in this font."""
        return self.size * 733 // UNITS_PER_EM

    def width(self, text: str) -> int:
        """Return the advance of `text`, rounded up."""
        return -(-self.face.width(text) * self.size // UNITS_PER_EM)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its baseline."""

    x: int
    y: int
    text: str
    style: Style
    white: bool = False

    @property
    def right(self) -> int:
        """Return where the line ends."""
        return self.x + self.style.width(self.text)


@dataclass(frozen=True, slots=True)
class Fill:
    """A black rectangle; `y` is its upper edge."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Return its right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar code; `y` is its upper edge, `module` the width of the narrowest bar."""

    x: int
    y: int
    barcode: Barcode
    module: int
    height: int

    @property
    def right(self) -> int:
        """Return where the last bar ends."""
        return self.x + self.barcode.modules * self.module


Mark: TypeAlias = Text | Fill | Bars


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper or one label of a roll, with everything drawn on it."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def moved(marks: Iterable[Mark], *, x: int, y: int) -> Iterator[Mark]:
    """Yield `marks` shifted right and down."""
    for mark in marks:
        yield replace(mark, x=mark.x + x, y=mark.y + y)
