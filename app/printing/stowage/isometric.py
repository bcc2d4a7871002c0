"""A load seen from the door end, from above and from the left: each hides what is behind it.

y is counted from the left wall; in the picture it runs towards the upper right, so a room is
mirrored before it is drawn with the nearer corner at the greater coordinate.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.stowage.drawing.cuboid import Cuboid, corners
from app.domain.stowage.drawing.steps import Step
from app.domain.stowage.request import Triple
from app.printing.pictures.isometric import Area, View, height_of, scale_for
from app.printing.stowage import strokes
from app.printing.stowage.blocks import Blocks
from app.printing.stowage.look import Look
from app.printing.stowage.shades import TEXT
from app.printing.stowage.words import centimetres

_MARGIN: Final = 60
#: The most height of the room in hundredths of the width, and the foot with its words.
_HIGHEST: Final = 80
_FOOT: Final = 200
_BELOW: Final = 140


def isometric(inner: Triple, steps: Sequence[Step], *, look: Look, upto: int | None = None) -> str:
    """Return the load as SVG; with `upto` as it stands after that many steps, the last in colour.

    Pieces of one run are drawn as one block with seams, so that a full container stays small.
    """
    shown = steps[:upto]
    runs = [run for step in shown for run in step.runs]
    faded = 0 if upto is None else sum(len(step.runs) for step in shown[:-1])
    room = corners([Cuboid((0, 0, 0), inner)])
    wide = look.width - 2 * _MARGIN
    scale = scale_for(room, Area(0, 0, wide, look.width * _HIGHEST // 100))
    high = height_of(room, scale)
    view = View.fitting(room, Area(_MARGIN, _MARGIN, wide, high), scale=scale)
    blocks = Blocks(runs, look=look, view=view, width=inner[1], faded=faded)
    foot = _MARGIN + high
    parts = [
        *_far_edges(inner, view),
        *blocks.drawn(),
        *_near_edges(inner, view, opening=look.opening),
        *blocks.badges(),
        *_words(inner, look, foot=foot + _BELOW),
    ]
    size = (look.width, foot + (_FOOT if look.measured else _MARGIN))
    return strokes.sheet(parts, size=size, caption=look.caption)


def _far_edges(inner: Triple, view: View) -> Iterator[str]:
    """Yield the edges of the room that lie behind the load."""
    x, y, z = inner
    yield _edges(
        view,
        [(0, y, z), (0, 0, z), (x, 0, z)],
        [(0, y, 0), (0, 0, 0), (x, 0, 0)],
        [(0, 0, 0), (0, 0, z)],
    )


def _near_edges(inner: Triple, view: View, *, opening: bool) -> Iterator[str]:
    """Yield the edges of the room before the load; the door stands out."""
    x, y, z = inner
    yield _edges(view, [(x, y, 0), (0, y, 0), (0, y, z), (x, y, z)], pen=strokes.DOTTED)
    frame = [(x, 0, 0), (x, y, 0), (x, y, z), (x, 0, z), (x, 0, 0)]
    yield _edges(view, frame, pen=strokes.DASHED if opening else strokes.DOTTED)


def _edges(view: View, *edges: Sequence[Triple], pen: str = strokes.THIN) -> str:
    drawn = [[view.at(point) for point in edge] for edge in edges]
    return strokes.lines(drawn, stroke=TEXT, pen=pen)


def _words(inner: Triple, look: Look, *, foot: int) -> Iterator[str]:
    """Yield the inner size at the foot, and what the near end is called."""
    if look.measured:
        yield strokes.words(centimetres(inner), (_MARGIN, foot), anchor="start")
        yield strokes.words(look.near, (look.width - _MARGIN, foot), anchor="end")
