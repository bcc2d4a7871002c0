"""A box seen along one axis: the plane in which a pinwheel turns."""

from dataclasses import dataclass

from app.domain.stowage.request import Triple


@dataclass(frozen=True, slots=True)
class Face:
    """A box seen along the axis `across`."""

    box: Triple
    across: int

    @property
    def one(self) -> int:
        """Return the axis that the length lies along."""
        return 1 if self.across == 0 else 0

    @property
    def other(self) -> int:
        """Return the axis that the width lies along."""
        return 3 - self.across - self.one

    @property
    def length(self) -> int:
        """Return the extent along `one`."""
        return self.box[self.one]

    @property
    def width(self) -> int:
        """Return the extent along `other`."""
        return self.box[self.other]

    @property
    def depth(self) -> int:
        """Return the extent along `across`."""
        return self.box[self.across]

    def part(self, length: int, width: int) -> Triple:
        """Return the box of a block that takes so much of the face."""
        return along(along(self.box, self.one, length), self.other, width)

    def at(self, x: int, y: int) -> Triple:
        """Return the corner of a block at a place of the face."""
        return along(along((0, 0, 0), self.one, x), self.other, y)


def along(triple: Triple, axis: int, value: int) -> Triple:
    """Return the triple with another value on one axis."""
    x, y, z = triple
    if axis == 0:
        return value, y, z
    return (x, value, z) if axis == 1 else (x, y, value)
