"""The runs of a load as blocks with seams, hidden as they hide one another, and their badges."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from app.domain.stowage.drawing.cuboid import Cuboid, Face, moved, outline
from app.domain.stowage.drawing.hiding import Patch, Raster
from app.domain.stowage.drawing.painting import painted
from app.domain.stowage.drawing.runs import Run
from app.domain.stowage.request import Triple
from app.printing.pictures.isometric import View
from app.printing.pictures.svg import Point
from app.printing.stowage import strokes
from app.printing.stowage.look import Look
from app.printing.stowage.shades import FADED

#: A place of the raster is this many tenths of a pixel; seams closer than that are left out.
_GRAIN: Final = 10
_CLOSEST: Final = 30
#: What a millimetre of x - y, and of x + y - 2z, takes on the sheet at scale 1.
_ACROSS: Final = 866
_DOWN: Final = 500
#: The share of a badge that must lie on its face: its corners are round.
_INNER: Final = Fraction(3, 4)
#: Where on a face a badge may stand, in sixths of its sides; the middle is best.
_SPOTS: Final = ((3, 3), (3, 1), (3, 5), (1, 3), (5, 3), (1, 1), (5, 5), (1, 5), (5, 1))


class Blocks:
    """Blocks in a room `width` across; the first `faded` runs stood there before."""

    def __init__(
        self, runs: Sequence[Run], *, look: Look, view: View, width: int, faded: int
    ) -> None:
        self.runs = runs
        self.look = look
        self.view = view
        self.width = width
        self.faded = faded
        self.batches = painted([self._mirrored(place) for place in range(len(runs))])
        self.raster = Raster(max(1, int(_GRAIN / (_ACROSS * view.scale))), -width)
        self.patches = {
            cuboid: self.raster.cover(cuboid)
            for batch in reversed(self.batches)
            for cuboid in reversed(batch)
        }

    def drawn(self) -> Iterator[str]:
        """Yield the faces to be seen and their seams, from back to front."""
        for batch in self.batches:
            shown = defaultdict(list)
            for patch in (patch for cuboid in batch for patch in self.patches[cuboid]):
                shown[self._fill(patch)].append(patch)
            for fill, patches in shown.items():
                faces = [self._points(outline(patch.cuboid, patch.face)) for patch in patches]
                seams = [self._points(seam) for patch in patches for seam in self._seams(patch)]
                yield strokes.areas(faces, fill=fill)
                yield strokes.lines(seams)

    def badges(self) -> Iterator[str]:
        """Yield the label of each run in colour that shows enough of a face to hold it."""
        faces = defaultdict(list)
        for patches in self.patches.values():
            for patch in patches:
                faces[patch.cuboid.of].append(patch)
        for place, run in enumerate(self.runs[self.faded :], start=self.faded):
            text = self.look.labels[run.item]
            largest = sorted(faces[place], key=lambda patch: -patch.seen)
            spot = self._spot(largest, *strokes.badge_size(text))
            if spot:
                yield strokes.badge(text, self.view.at(spot))

    def _mirrored(self, place: int) -> Cuboid:
        """Return the block of a run as it is looked at."""
        (x, y, z), (far_x, far_y, far_z) = self.runs[place].at, self.runs[place].end
        return Cuboid((x, self.width - far_y, z), (far_x, self.width - y, far_z), place)

    def _points(self, line: Sequence[Triple]) -> list[Point]:
        return [self.view.at(point) for point in line]

    def _fill(self, patch: Patch) -> str:
        place = patch.cuboid.of
        shades = FADED if place < self.faded else self.look.shades(self.runs[place].item)
        return dict(zip((Face.TOP, Face.LEFT, Face.RIGHT), shades, strict=True))[patch.face]

    def _seams(self, patch: Patch) -> Iterator[tuple[Triple, Triple]]:
        """Yield the lines between the pieces of a run on one face, unless pale or too dense."""
        if patch.cuboid.of < self.faded:
            return
        start, end, run = patch.cuboid.start, patch.cuboid.end, self.runs[patch.cuboid.of]
        one, other = patch.face.sides
        for axis, along in ((one, other), (other, one)):
            dense = run.size[axis] * 1000 * self.view.scale < _CLOSEST
            for seam in () if dense else run.seams(axis):
                at = self.width - seam if axis == 1 else seam
                if at in range(start[axis] + 1, end[axis]):
                    yield moved(end, {axis: at, along: start[along]}), moved(end, {axis: at})

    def _spot(self, patches: Sequence[Patch], wide: int, high: int) -> Triple | None:
        """Return the first point around which a badge covers hardly more than its own face."""
        across, down = (
            int(_INNER * side / (each * self.view.scale))
            for side, each in ((wide, _ACROSS), (high, _DOWN))
        )
        for patch in patches:
            start, end = patch.cuboid.start, patch.cuboid.end
            one, other = patch.face.sides
            for first, second in _SPOTS:
                spot = moved(
                    end,
                    {
                        one: start[one] + (end[one] - start[one]) * first // 6,
                        other: start[other] + (end[other] - start[other]) * second // 6,
                    },
                )
                if self.raster.shows(patch, spot, wide=across, high=down):
                    return spot
        return None
