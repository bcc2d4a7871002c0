"""Colours that hold on a light page, a dark page and paper, and in black and white by the lines.

Lines and figures on a face are ink, those beside it take the page's own colour of text.
"""

from typing import Final

INK: Final = "#12262c"
BADGE: Final = "#ffffff"
#: The page's colour of text; on paper that is ink.
TEXT: Final = "currentColor"
#: What stood there before: the upper face, that facing the left wall, that facing the door.
FADED: Final = ("#eeeeea", "#dededa", "#cfd0cc")

_SHADES: Final = (
    ("#ecdfc4", "#d8c59f", "#c2ac81"),
    ("#9dcbd1", "#7fb2ba", "#65989f"),
    ("#f0c9bb", "#dda894", "#c78c76"),
    ("#c0d8ab", "#a2be8c", "#86a371"),
    ("#b0c8e6", "#8fadd2", "#7493bc"),
    ("#d9c6e2", "#bfa6cb", "#a58bb2"),
    ("#ead07f", "#d3b45a", "#ba9b43"),
    ("#cdd3d1", "#b0b8b6", "#959e9c"),
)


def shades(number: int) -> tuple[str, str, str]:
    """Return the colours of the three faces of what is drawn in colour `number`."""
    return _SHADES[number % len(_SHADES)]
