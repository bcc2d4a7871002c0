"""One layer of a load from above: the far end at the left, the left wall at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from app.domain.stowage.drawing.layers import Layer
from app.domain.stowage.drawing.runs import Run, runs
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple
from app.printing.pictures.svg import EDGE, Point
from app.printing.stowage import strokes
from app.printing.stowage.look import Look
from app.printing.stowage.shades import FADED, TEXT

_MARGIN: Final = 60
#: The most height of the room, what is left under it for words, where in that they stand, and
#: what they need across.
_HIGHEST: Final = 2400
_FOOT: Final = 200
_BELOW: Final = 120
_NARROWEST: Final = 2000


def floor(inner: Triple, layer: Layer, *, look: Look) -> str:
    """Return the layer as SVG; what reaches up from below is pale and struck through."""
    plan = _Plan.of(inner, look.width)
    new, through = _flat(layer.placements), _flat(layer.through)
    parts = [
        strokes.areas([plan.outline((0, 0, 0), inner)], fill="none", stroke=TEXT),
        *(part for run in through for part in _drawn(run, plan, fill=FADED[0])),
        strokes.lines(
            (plan.diagonal(piece) for run in through for piece in run.pieces), stroke=EDGE
        ),
        *(part for run in new for part in _drawn(run, plan, fill=look.shades(run.item)[0])),
        *(badge for run in new for badge in _badge(run, plan, look.labels[run.item])),
        *_ends(inner, plan, look),
    ]
    return strokes.sheet(parts, size=(plan.wide, plan.foot + _FOOT), caption=look.caption)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The floor on a sheet `wide`: `left` and `foot` are where its corner at the origin lies."""

    scale: Fraction
    wide: int
    left: int
    foot: int

    @classmethod
    def of(cls, inner: Triple, most: int) -> "_Plan":
        """Return the floor of a room as large as a sheet `most` wide allows, or a narrower one."""
        length, width, _ = inner
        scale = min(Fraction(most - 2 * _MARGIN, length), Fraction(_HIGHEST, width))
        wide = max(_NARROWEST, int(length * scale) + 2 * _MARGIN)
        left = (wide - int(length * scale)) // 2
        return cls(scale, wide, left, _MARGIN + int(width * scale))

    def at(self, x: int, y: int) -> Point:
        """Return where a point of the floor lies on the sheet."""
        return self.left + int(x * self.scale), self.foot - int(y * self.scale)

    def outline(self, start: Triple, end: Triple) -> tuple[Point, ...]:
        """Return the corners of a rectangle."""
        return (
            self.at(start[0], start[1]),
            self.at(end[0], start[1]),
            self.at(end[0], end[1]),
            self.at(start[0], end[1]),
        )

    def diagonal(self, piece: Placement) -> tuple[Point, Point]:
        """Return the line from the lower left to the upper right corner of a piece."""
        (x, y, _), (length, width, _) = piece.at, piece.size
        return self.at(x, y), self.at(x + length, y + width)


def _flat(placements: Sequence[Placement]) -> tuple[Run, ...]:
    """Return the runs of what the layer shows, all as if on one floor."""
    return runs(
        [
            Placement(one.item, (one.at[0], one.at[1], 0), (one.size[0], one.size[1], 1))
            for one in placements
        ]
    )


def _drawn(run: Run, plan: _Plan, *, fill: str) -> Iterator[str]:
    """Yield a run with the seams between its pieces."""
    (x, y, _), (far_x, far_y, _) = run.at, run.end
    yield strokes.areas([plan.outline(run.at, run.end)], fill=fill)
    seams = [(plan.at(seam, y), plan.at(seam, far_y)) for seam in run.seams(0)]
    yield strokes.lines(
        [*seams, *((plan.at(x, seam), plan.at(far_x, seam)) for seam in run.seams(1))]
    )


def _badge(run: Run, plan: _Plan, text: str) -> Iterator[str]:
    """Yield the label in the middle of a run that is large enough for it."""
    (left, foot), (right, top) = plan.at(*run.at[:2]), plan.at(*run.end[:2])
    wide, high = strokes.badge_size(text)
    if wide <= right - left and high <= foot - top:
        yield strokes.badge(text, ((left + right) // 2, (foot + top) // 2))


def _ends(inner: Triple, plan: _Plan, look: Look) -> Iterator[str]:
    """Yield what the two ends are called, and mark the one with the door."""
    length, width, _ = inner
    (left, foot), (right, _) = plan.at(0, 0), plan.at(length, 0)
    yield strokes.words(look.far, (left, foot + _BELOW), anchor="start")
    yield strokes.words(look.near, (right, foot + _BELOW), anchor="end")
    if look.opening:
        frame = [plan.at(length, 0), plan.at(length, width)]
        yield strokes.lines([frame], stroke=TEXT, pen=strokes.DASHED)
