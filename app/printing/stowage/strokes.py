"""SVG in presentation attributes only, for pages that allow no style and for paper alike.

Coordinates are tenths of a pixel, so that equal input gives equal bytes.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from app.printing.pictures.svg import Caption, Point, figure
from app.printing.stowage.shades import BADGE, INK, TEXT

#: A sheet is this wide if nothing else is said: figures stay 11 px high on a phone's page.
WIDTH: Final = 4200
#: How a line is drawn: between pieces, before them, and where the door is.
THIN: Final = 'stroke-width=".5"'
DOTTED: Final = 'stroke-width=".8" stroke-dasharray="1 4"'
DASHED: Final = 'stroke-width="1.6" stroke-dasharray="5 3"'
_FONT: Final = "Noto Sans SC, sans-serif"
_SIZE: Final = 14
_BASELINE: Final = 48
_BADGE_RADIUS: Final = 88
_BADGE_PER_SIGN: Final = 38
_AROUND: Final = 40


def areas(outlines: Iterable[Sequence[Point]], *, fill: str, stroke: str = INK) -> str:
    """Return closed outlines as one path, or nothing when there are none."""
    path = "".join(f"{_line(outline)}z" for outline in outlines)
    return f'<path fill="{fill}" stroke="{stroke}" d="{path}"/>' if path else ""


def lines(segments: Iterable[Sequence[Point]], *, stroke: str = INK, pen: str = THIN) -> str:
    """Return open lines as one path drawn by a pen, or nothing when there are none."""
    path = "".join(_line(segment) for segment in segments)
    return f'<path fill="none" stroke="{stroke}" {pen} d="{path}"/>' if path else ""


def words(text: str, at: Point, *, anchor: str = "middle", fill: str = TEXT) -> str:
    """Return one line of text whose middle is as high as `at`."""
    return (
        f'<text x="{figure(at[0])}" y="{figure(at[1] + _BASELINE)}" text-anchor="{anchor}"'
        f' fill="{fill}">{escape(text)}</text>'
    )


def badge_size(text: str) -> Point:
    """Return how wide and how high a badge with `text` is."""
    return 2 * (_BADGE_RADIUS + _BADGE_PER_SIGN * (len(text) - 1)), 2 * _BADGE_RADIUS


def badge(text: str, at: Point) -> str:
    """Return `text` in ink on a white disc around `at`."""
    wide, high = badge_size(text)
    return (
        f'<rect x="{figure(at[0] - wide // 2)}" y="{figure(at[1] - high // 2)}"'
        f' width="{figure(wide)}" height="{figure(high)}" rx="{figure(high // 2)}"'
        f' fill="{BADGE}" stroke="{INK}"/>{words(text, at, fill=INK)}'
    )


def swatch(text: str, *, fill: str) -> str:
    """Return a small patch of colour with a badge on it; the words beside it say what it is."""
    wide, high = badge_size(text)
    size = (wide + 2 * _AROUND, high + 2 * _AROUND)
    middle = (size[0] // 2, size[1] // 2)
    frame = [(4, 4), (size[0] - 4, 4), (size[0] - 4, size[1] - 4), (4, size[1] - 4)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{figure(size[0])}"'
        f' height="{figure(size[1])}" viewBox="0 0 {figure(size[0])} {figure(size[1])}"'
        f' aria-hidden="true" font-family="{_FONT}" font-size="{_SIZE}" stroke-width=".8">'
        f"{areas([frame], fill=fill)}{badge(text, middle)}</svg>"
    )


def sheet(parts: Iterable[str], *, size: Point, caption: Caption) -> str:
    """Return a whole picture of `size` with its title and what it says in words."""
    prefix = escape(caption.prefix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {figure(size[0])} {figure(size[1])}"'
        f' role="img" aria-labelledby="{prefix}-title {prefix}-desc" font-family="{_FONT}"'
        f' font-size="{_SIZE}" stroke-width=".8" stroke-linejoin="round">'
        f'<title id="{prefix}-title">{escape(caption.title)}</title>'
        f'<desc id="{prefix}-desc">{escape(caption.description)}</desc>{"".join(parts)}</svg>'
    )


def _line(points: Sequence[Point]) -> str:
    """Return a path by its first point and the way to each further one."""
    before, *others = points
    written = [f"M{figure(before[0])} {figure(before[1])}"]
    for x, y in others:
        written.append(f"l{figure(x - before[0])} {figure(y - before[1])}")
        before = (x, y)
    return "".join(written)
