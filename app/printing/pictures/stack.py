"""An overview of a shipment: each row of identical cartons as a stack with its letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Final

from app.domain.quantities.length import Box
from app.printing.pictures.isometric import (
    Area,
    Block,
    Solid,
    View,
    blocks,
    draw,
    height_of,
    scale_for,
)
from app.printing.pictures.svg import PALETTES, Caption, picture, words

_WIDTH: Final = 4200
_COLUMNS: Final = 3
#: A stack is at most this high, and stands this far from the edges of its cell.
_HIGHEST: Final = 1800
_MARGIN: Final = 120
#: Room under a stack for its words, and where in it their baseline lies.
_FOOT: Final = 340
_BASELINE: Final = 200
#: On a carton drawn lower than this its letter would cover it.
_LOWEST_LETTERED: Final = 160
_HALF_LETTER: Final = 45
#: No stack is laid out wider than this many cartons; higher ones say their count in words.
_WIDEST: Final = 24
#: More stacks than this on one picture could not be told apart; the table beside lists them all.
MOST_STACKS: Final = 12


@dataclass(frozen=True, slots=True)
class StackRow:
    """One row of the table: its letter, how many cartons, and the size of each."""

    letter: str
    count: int
    size: Box


def row_letter(index: int) -> str:
    """Return the letter of a row counted from 0: A to Z, then AA, as a sheet names columns."""
    before, letter = divmod(index, 26)
    return (row_letter(before - 1) if before else "") + chr(ord("A") + letter)


def row_palette(index: int) -> str:
    """Return the colour of a row counted from 0; letters tell rows of one colour apart."""
    return tuple(PALETTES)[index % len(PALETTES)]


def stack_picture(rows: Sequence[StackRow], *, caption: Caption) -> str:
    """Return the first rows as stacks drawn to one scale, each with its letter and count."""
    shown = [row for row in rows[:MOST_STACKS] if row.count > 0]
    stacks = [_stacked(row) for row in shown]
    columns = min(_COLUMNS, max(1, len(shown)))
    cell = _WIDTH // columns
    room = Area(0, 0, cell - 2 * _MARGIN, _HIGHEST)
    scale = min((scale_for(_corners(stack), room) for stack in stacks), default=Fraction(1))
    parts: list[str] = []
    top = 0
    for first in range(0, len(shown), columns):
        line = stacks[first : first + columns]
        height = max(height_of(_corners(stack), scale) for stack in line)
        for across, stack in enumerate(line):
            index = first + across
            area = Area(across * cell + _MARGIN, top + _MARGIN, room.width, height)
            view = View.fitting(_corners(stack), area, scale=scale)
            letter = shown[index].letter
            parts += _drawn(letter, stack, view, palette=row_palette(index))
            foot = (area.left + area.width // 2, area.top + height + _BASELINE)
            parts.append(words(f"{letter} × {shown[index].count:,}", foot, anchor="middle"))
        top += _MARGIN + height + _FOOT
    return picture(parts, width=_WIDTH, height=max(top, _FOOT), caption=caption)


def _stacked(row: StackRow) -> list[Block]:
    """Return the cartons of a row in the stack whose longest side is shortest."""
    size: Solid = (
        row.size.length.millimetres,
        row.size.width.millimetres,
        row.size.height.millimetres,
    )
    options = []
    for along, deep in product(range(1, min(row.count, _WIDEST) + 1), repeat=2):
        counts = (along, deep, -(-row.count // (along * deep)))
        extents = [count * side for count, side in zip(counts, size, strict=True)]
        options.append((max(extents), sum(extents), counts))
    *_, counts = min(options)
    return blocks(counts, row.count, size=size)


def _corners(stack: Sequence[Block]) -> list[Solid]:
    return [corner for block in stack for corner in block.corners()]


def _drawn(letter: str, stack: Sequence[Block], view: View, *, palette: str) -> Iterator[str]:
    """Yield the stack, with its letter on the lowest carton in front if there is room for it."""
    for block in stack:
        yield from draw(block, view, palette=palette)
    long, _, high = stack[0].size
    near = stack[0].end[1]
    (left, bottom), (right, top) = view.at((0, near, 0)), view.at((long, near, high))
    if high * 1000 * view.scale >= _LOWEST_LETTERED:
        middle = ((left + right) // 2, (top + bottom) // 2 + _HALF_LETTER)
        yield words(letter, middle, anchor="middle", css="on")
