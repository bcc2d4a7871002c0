"""What a label is made of, in whole micrometres from its top left corner; black unless said."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeAlias

from app.printing.barcodes import Barcode
from app.printing.fonts.faces import UNITS_PER_EM, Face
from app.printing.symbols import Rows

MM: Final = 1000
INCH: Final = 25_400

#: The corners of an area, in order.
Ring: TypeAlias = tuple[tuple[int, int], ...]


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


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle drawn by its four sides, which lie inside its edges."""

    x: int
    y: int
    width: int
    height: int
    stroke: int

    @property
    def right(self) -> int:
        """Return its right edge."""
        return self.x + self.width

    def sides(self) -> tuple[Fill, Fill, Fill, Fill]:
        """Return its sides as rectangles: above, below, left, right."""
        low, right = self.y + self.height - self.stroke, self.right - self.stroke
        return (
            Fill(self.x, self.y, self.width, self.stroke),
            Fill(self.x, low, self.width, self.stroke),
            Fill(self.x, self.y, self.stroke, self.height),
            Fill(right, self.y, self.stroke, self.height),
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """A symbol in two dimensions, such as PDF417: rows of modules, black where True.

    `module` is the width of one, `row_height` the height of a row: the same when None.
    """

    x: int
    y: int
    module: int
    rows: Rows
    row_height: int | None = None

    @property
    def step(self) -> int:
        """Return the height of one row."""
        return self.row_height or self.module

    @property
    def right(self) -> int:
        """Return where the last module ends."""
        return self.x + len(self.rows[0]) * self.module

    @property
    def height(self) -> int:
        """Return the height of all rows."""
        return len(self.rows) * self.step

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """Yield every black run as its row, its first module and its length."""
        for index, row in enumerate(self.rows):
            start = 0
            for black, modules in groupby(row):
                length = len(list(modules))
                if black:
                    yield index, start, length
                start += length


@dataclass(frozen=True, slots=True)
class Polygon:
    """An area inside `rings` of points, which count from `x` and `y`; black, or `red` in a PDF.

    A ring inside another cuts a hole, as the even-odd rule says.
    """

    x: int
    y: int
    rings: tuple[Ring, ...]
    red: bool = False

    @property
    def right(self) -> int:
        """Return its right edge."""
        return self.x + max(x for ring in self.rings for x, _ in ring)

    @property
    def height(self) -> int:
        """Return how far its lowest point lies below `y`."""
        return max(y for ring in self.rings for _, y in ring)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke from one point to another, with square ends."""

    x: int
    y: int
    to_x: int
    to_y: int
    width: int

    @property
    def right(self) -> int:
        """Return its right edge."""
        return self.outline().right

    @property
    def height(self) -> int:
        """Return how far its lowest point lies below `y`."""
        area = self.outline()
        return area.y + area.height - self.y

    def outline(self) -> Polygon:
        """Return the stroke as the area it covers."""
        along_x, along_y = self.to_x - self.x, self.to_y - self.y
        length = math.isqrt(along_x**2 + along_y**2) or 1
        aside_x, aside_y = (
            -along_y * self.width // (2 * length),
            along_x * self.width // (2 * length),
        )
        left, top = min(self.x, self.to_x) - self.width, min(self.y, self.to_y) - self.width
        corners = (
            (self.x + aside_x, self.y + aside_y),
            (self.to_x + aside_x, self.to_y + aside_y),
            (self.to_x - aside_x, self.to_y - aside_y),
            (self.x - aside_x, self.y - aside_y),
        )
        return Polygon(left, top, (tuple((x - left, y - top) for x, y in corners),))


Mark: TypeAlias = Text | Fill | Bars | Frame | Matrix | Polygon | Line


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper or one label of a roll, with everything drawn on it."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def moved(marks: Iterable[Mark], *, x: int, y: int) -> Iterator[Mark]:
    """Yield `marks` shifted right and down."""
    for mark in marks:
        if isinstance(mark, Line):
            mark = replace(mark, to_x=mark.to_x + x, to_y=mark.to_y + y)  # noqa: PLW2901
        yield replace(mark, x=mark.x + x, y=mark.y + y)
