"""Writes SVG by hand, in tenths of a pixel, so that equal input gives equal bytes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Final

Point = tuple[int, int]

INK: Final = "#12262c"
SOFT: Final = "#516167"
PAPER: Final = "#faf8f3"
EDGE: Final = "#7b878a"
HARBOUR: Final = "#0b5568"
SEAL: Final = "#b42d15"
#: The font that papers are set in; on a page the sheet chooses.
_FONT: Final = "Noto Sans SC, sans-serif"

#: Class and colour of the top, left and right face of a box, by palette.
PALETTES: Final[Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]]] = (
    MappingProxyType(
        {
            "kraft": (("ka", "#ecdfc4"), ("kb", "#d8c59f"), ("kc", "#c2ac81")),
            "teal": (("ta", "#cfe2e3"), ("tb", "#a9c9cd"), ("tc", "#85adb4")),
            "slate": (("sa", "#e3e3dc"), ("sb", "#c9cbc4"), ("sc", "#adb1ab")),
        }
    )
)


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture shows, in the reader's language; `prefix` keeps its ids apart on a page."""

    prefix: str
    title: str
    description: str


def figure(tenths: int) -> str:
    """Return a coordinate in pixels with the decimal it needs."""
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def polygon(points: Sequence[Point], *, css: str, fill: str) -> str:
    """Return a filled face with a hairline in paper colour around it."""
    return (
        f'<path class="{css}" fill="{fill}" stroke="{PAPER}" stroke-width="1"'
        f' stroke-linejoin="round" d="{_path(points)}z"/>'
    )


def strokes(segments: Iterable[Sequence[Point]], *, css: str, stroke: str) -> str:
    """Return open lines as one path, or nothing when there are none."""
    path = "".join(_path(segment) for segment in segments)
    if not path:
        return ""
    return f'<path class="{css}" fill="none" stroke="{stroke}" stroke-width="1" d="{path}"/>'


def words(text: str, at: Point, *, anchor: str, css: str = "") -> str:
    """Return a line of text; the class on is for letters that stand on a face."""
    on_face = css == "on"
    weight = ' font-weight="700"' if on_face else ""
    fill = INK if on_face else SOFT
    name = f' class="{css}"' if css else ""
    return (
        f'<text{name} x="{figure(at[0])}" y="{figure(at[1])}" text-anchor="{anchor}"'
        f' fill="{fill}" font-size="13"{weight}>{escape(text)}</text>'
    )


def picture(parts: Iterable[str], *, width: int, height: int, caption: Caption) -> str:
    """Return the whole isometric picture with title and description, sizes in tenths."""
    prefix = escape(caption.prefix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="iso" font-family="{_FONT}"'
        f' viewBox="0 0 {figure(width)} {figure(height)}" role="img"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(caption.title)}</title>'
        f'<desc id="{prefix}-desc">{escape(caption.description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _path(points: Sequence[Point]) -> str:
    first, *others = (f"{figure(x)} {figure(y)}" for x, y in points)
    return f"M{first}" + "".join(f"L{other}" for other in others)
