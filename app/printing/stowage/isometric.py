"""A load seen from the door end, from above and from the left: each hides what is behind it.

y is counted from the left wall; in the picture it runs towards the upper right, so a room is
mirrored before it is drawn with the nearer corner at the greater coordinate.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.quantities.length import Length
from app.domain.stowage.drawing.cuboid import Cuboid, corners
from app.domain.stowage.drawing.steps import Step
from app.domain.stowage.request import Triple
from app.printing.pictures.isometric import Area, View, height_of, scale_for
from app.printing.stowage import strokes
from app.printing.stowage.blocks import Blocks
from app.printing.stowage.look import Look
from app.printing.stowage.shades import TEXT
from app.wording.figures import number

_MARGIN: Final = 60
#: The most height of the room, what is left under it, and where in that words stand.
_HIGHEST: Final = 3400
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
    area = Area(_MARGIN, _MARGIN, strokes.WIDTH - 2 * _MARGIN, _HIGHEST)
    scale = scale_for(room, area)
    high = height_of(room, scale)
    view = View.fitting(room, Area(_MARGIN, _MARGIN, area.width, high), scale=scale)
    blocks = Blocks(runs, look=look, view=view, width=inner[1], faded=faded)
    parts = [
        *_far_edges(inner, view),
        *blocks.drawn(),
        *_near_edges(inner, view, opening=look.opening),
        *blocks.badges(),
        *_words(inner, foot=_MARGIN + high + _BELOW, near=look.near),
    ]
    return strokes.sheet(parts, height=high + _MARGIN + _FOOT, caption=look.caption)


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
    yield _edges(view, [(x, y, 0), (0, y, 0), (0, y, z), (x, y, z)])
    frame = [(x, 0, 0), (x, y, 0), (x, y, z), (x, 0, z), (x, 0, 0)]
    yield _edges(view, frame, dashed=opening)


def _edges(view: View, *edges: Sequence[Triple], dashed: bool = False) -> str:
    drawn = [[view.at(point) for point in edge] for edge in edges]
    return strokes.lines(drawn, stroke=TEXT, dashed=dashed)


def _words(inner: Triple, *, foot: int, near: str) -> Iterator[str]:
    """Yield the inner size at the foot, and what the end with the door is called."""
    sides = " × ".join(number(Length(side).centimetres) for side in inner)
    yield strokes.words(f"{sides} cm", (_MARGIN, foot), anchor="start")
    if near:
        yield strokes.words(near, (strokes.WIDTH - _MARGIN, foot), anchor="end")
