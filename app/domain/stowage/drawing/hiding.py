"""What is still to be seen of each face when nearer ones stand before it, on a fine raster.

The raster lies in the picture plane: a row is x + y - 2z, a place in it is x - y, both in steps of
`grain` millimetres. A row is one whole number whose bits are the places that are painted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.stowage.drawing.cuboid import Cuboid, Face, outline
from app.domain.stowage.request import Triple


@dataclass(frozen=True, slots=True)
class Patch:
    """A face of a cuboid, and the places of its rows that nothing nearer covers."""

    cuboid: Cuboid
    face: Face
    rows: dict[int, int]

    @property
    def seen(self) -> int:
        """Return how many places are to be seen."""
        return sum(places.bit_count() for places in self.rows.values())


class Raster:
    """A picture being covered from front to back; `edge` is the least x - y in it."""

    def __init__(self, grain: int, edge: int) -> None:
        self.grain = grain
        self.edge = edge
        self.covered: dict[int, int] = {}

    def cover(self, cuboid: Cuboid) -> list[Patch]:
        """Cover what `cuboid` takes, and return those of its faces that were still to be seen."""
        patches = []
        for face in Face:
            rows = {}
            for row, places in self._rows(cuboid, face):
                covered = self.covered.get(row, 0)
                if seen := places & ~covered:
                    rows[row] = seen
                    self.covered[row] = covered | places
            if rows:
                patches.append(Patch(cuboid, face, rows))
        return patches

    def shows(self, patch: Patch, at: Triple, *, wide: int, high: int) -> bool:
        """Return whether a rectangle around the point `at` lies wholly in what is to be seen.

        `wide` and `high` are measured as x - y and x + y - 2z are.
        """
        x, y, z = at
        left = x - y - wide // 2
        if left < self.edge:
            return False
        places = self._places(left, left + wide)
        middle = x + y - 2 * z
        rows = range((middle - high // 2) // self.grain, (middle + high // 2) // self.grain + 1)
        return all(patch.rows.get(row, 0) & places == places for row in rows)

    def _rows(self, cuboid: Cuboid, face: Face) -> Iterator[tuple[int, int]]:
        """Yield each row that the face crosses, at its middle, with the places it takes there."""
        low, high = _span(cuboid, face)
        for row in range(low // self.grain, high // self.grain + 1):
            start, end = _crossed(cuboid, face, row * self.grain + self.grain // 2)
            if start < end:
                yield row, self._places(start, end)

    def _places(self, start: int, end: int) -> int:
        first, last = ((at - self.edge) // self.grain for at in (start, end))
        return (1 << last + 1) - (1 << first) if first <= last else 0


def _span(cuboid: Cuboid, face: Face) -> tuple[int, int]:
    """Return the rows, in millimetres, between which the face lies."""
    rows = [x + y - 2 * z for x, y, z in outline(cuboid, face)]
    return min(rows), max(rows)


def _crossed(cuboid: Cuboid, face: Face, row: int) -> tuple[int, int]:
    """Return between which x - y the face crosses a row."""
    (x, y, z), (far_x, far_y, far_z) = cuboid.start, cuboid.end
    if face is Face.TOP:
        level = row + 2 * far_z
        one, other = (2 * x - level, 2 * far_x - level), (level - 2 * far_y, level - 2 * y)
    elif face is Face.LEFT:
        one = (x - far_y, far_x - far_y)
        other = (row + 2 * z - 2 * far_y, row + 2 * far_z - 2 * far_y)
    else:
        one = (far_x - far_y, far_x - y)
        other = (2 * far_x - row - 2 * far_z, 2 * far_x - row - 2 * z)
    return max(one[0], other[0]), min(one[1], other[1])
