"""Finds white across a label in which a strip of text can lie."""

from collections.abc import Iterator, Sequence
from typing import Final

from PIL import Image

from app.connectors.label_pdf.limits import DARK
from app.domain.labelling.label_pages import Area

#: White left around a strip, and the wide quiet zone that is kept around bar codes.
CLEAR: Final = 1_000
QUIET: Final = 6_400
_INCH: Final = 25_400
_WHITE: Final = b"\xff"


def free_band(
    label: Image.Image, *, dpi: int, codes: Sequence[Area], height: int
) -> tuple[int, int] | None:
    """Return upper and lower edge of the lowest white band at least so high, or None.

    `codes` are the areas of the label's bar codes; everything in micrometres from its top.
    """
    taken = [(code.top - QUIET, code.bottom + QUIET) for code in codes]
    fitting = [
        (top, bottom)
        for run in _white_runs(label, dpi=dpi)
        for top, bottom in _outside(run, taken)
        if bottom - top >= height + 2 * CLEAR
    ]
    return max(fitting, key=lambda band: band[1]) if fitting else None


def bordered_by_white(label: Image.Image) -> bool:
    """Return whether no ink touches the edges of the picture."""
    width, height = label.size
    edges = ((0, 0, width, 1), (0, height - 1, width, height))
    sides = ((0, 0, 1, height), (width - 1, 0, width, height))
    inked = label.point(lambda dot: 255 if dot < DARK else 0)
    return all(inked.crop(each).getbbox() is None for each in (*edges, *sides))


def _white_runs(label: Image.Image, *, dpi: int) -> Iterator[tuple[int, int]]:
    """Yield the bands of rows without any ink."""
    width, height = label.size
    dots = label.point(lambda dot: 0 if dot < DARK else 255).tobytes()
    blank = _WHITE * width
    start = None
    for row in range(height + 1):
        white = row < height and dots[row * width : (row + 1) * width] == blank
        if white and start is None:
            start = row
        elif not white and start is not None:
            yield -(-start * _INCH // dpi), row * _INCH // dpi
            start = None


def _outside(run: tuple[int, int], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a band that lie in none of the bands `taken`."""
    top = run[0]
    for start, end in sorted(taken):
        if end <= top or start >= run[1]:
            continue
        if start > top:
            yield top, start
        top = end
    if top < run[1]:
        yield top, run[1]
