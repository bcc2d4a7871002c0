"""A column of lines set from top to bottom, none wider than the column."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from app.printing.fonts.coverage import printable
from app.printing.labels.marks import Fill, Mark, Style, Text, moved
from app.printing.labels.setting import best

HAIRLINE: Final = 250
_BAND_PADDING: Final = 1_000


class Align(Enum):
    """Where the lines of a column stand."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


class Column:
    """Marks written so far, and `y`, the lower edge of the last of them."""

    def __init__(self, *, x: int, y: int, width: int, align: Align = Align.LEFT) -> None:
        self.x: Final = x
        self.y = y
        self.width: Final = width
        self.align: Final = align
        self.marks: Final[list[Mark]] = []

    def skip(self, height: int) -> None:
        """Leave `height` white."""
        self.y += height

    def write(self, text: str, *styles: Style, lines: int = 1) -> None:
        """Set `text` in the first of `styles` that shows it whole, else shortened in the last."""
        style, found = best(printable(text), styles=styles, width=self.width, lines=lines)
        for line in found:
            x = self.x + (self.width - style.width(line)) * self.align.value // 2
            baseline = self.y + (style.leading + style.cap) // 2
            self.marks.append(Text(x, baseline, line, style))
            self.y += style.leading

    def part(self, start: int, width: int, *, align: Align = Align.LEFT) -> "Column":
        """Return a column of its own that begins at this height, `start` from the left edge."""
        return Column(x=self.x + start, y=self.y, width=width, align=align)

    def take(self, *parts: "Column") -> None:
        """Take over what was written side by side, and go on below the longest."""
        for part in parts:
            self.marks.extend(part.marks)
        self.y = max(part.y for part in parts)

    def write_reversed(self, text: str, *styles: Style) -> None:
        """Set `text` white in a black band across the column, to be seen from afar."""
        style, found = best(printable(text), styles=styles, width=self.width - 2 * _BAND_PADDING)
        for line in found:
            height = style.leading + _BAND_PADDING
            self.marks.append(Fill(self.x, self.y, self.width, height))
            x = self.x + (self.width - style.width(line)) // 2
            self.marks.append(Text(x, self.y + (height + style.cap) // 2, line, style, white=True))
            self.y += height

    def placed(self, y: int) -> Iterator[Mark]:
        """Yield everything written so far, `y` further down."""
        return moved(self.marks, x=0, y=y)

    def rule(self) -> None:
        """Draw a hairline across the column."""
        self.marks.append(Fill(self.x, self.y, self.width, HAIRLINE))
        self.y += HAIRLINE
