"""Notices: the warning on a plastic bag at the size its law asks for, and words for sets."""

from typing import Final

from app.domain.labelling.notices import BagSize, BagWarning, SetWording
from app.printing.fonts.faces import Face
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import INCH, MM, Mark, Style
from app.printing.labels.setting import broken

_EDGE: Final = 2 * MM
_POINTS_AN_INCH: Final = 72
_SPACING: Final = 115
_WORDS: Final = tuple(
    Style(size, Face.BOLD, 120) for size in (16_000, 12_000, 9_000, 7_000, 5_500, 4_200, 3_200)
)


def _style(bag: BagSize) -> Style:
    """Return bold type of at least as many points as the bag asks for."""
    return Style(-(-bag.points * INCH // _POINTS_AN_INCH), Face.BOLD, _SPACING)


def warning_fits(warning: BagWarning, bag: BagSize, *, size: tuple[int, int]) -> bool:
    """Return whether the whole warning fits a label of that width and height."""
    style, width = _style(bag), size[0] - 2 * _EDGE
    lines = 1 + len(broken(warning.text, style=style, width=width))
    return lines * style.leading <= size[1] - 2 * _EDGE


def warning_marks(warning: BagWarning, bag: BagSize, *, size: tuple[int, int]) -> tuple[Mark, ...]:
    """Return the drawn warning; ask `warning_fits` first."""
    style, width = _style(bag), size[0] - 2 * _EDGE
    text = Column(x=_EDGE, y=0, width=width, align=Align.CENTRE)
    text.write(warning.heading, style)
    text.write(warning.text, style, lines=len(broken(warning.text, style=style, width=width)))
    return _in_the_middle(text, height=size[1])


def set_marks(wording: SetWording, *, size: tuple[int, int]) -> tuple[Mark, ...]:
    """Return the drawn words, as large as fit."""
    width, room = size[0] - 2 * _EDGE, size[1] - 2 * _EDGE
    fitting = (
        style
        for style in _WORDS
        if style.leading * len(wording.lines) <= room
        and all(style.width(line) <= width for line in wording.lines)
    )
    style = next(fitting, _WORDS[-1])
    text = Column(x=_EDGE, y=0, width=width, align=Align.CENTRE)
    for line in wording.lines:
        text.write(line, style)
    return _in_the_middle(text, height=size[1])


def _in_the_middle(text: Column, *, height: int) -> tuple[Mark, ...]:
    return tuple(text.placed((height - text.y) // 2))
