"""What is free: the largest empty cuboids, kept up to date as cargo is put.

kernel/spaces.c in plain Python.
"""

from typing import Final

from app.domain.stowage.search.cargo import Cargo, Rule
from app.domain.stowage.search.plain.cuboids import Cuboid, meet, within

MOST_SPACES: Final = 1024
_JOINS: Final = 8  # floors joined after one piece of cargo
_BY_LENGTH: Final = 2
_UP: Final = 2
_FAR_X, _FAR_Y, _FAR_Z = 1, 2, 4


class Spaces:
    """The rules by which free room is cut and chosen in one room."""

    def __init__(self, cargo: Cargo, rule: Rule) -> None:
        self._order = rule.order
        self._inner = cargo.inner
        self._standing = cargo.standing
        self._careful = cargo.careful
        self._jut = cargo.jut
        self._least = tuple(
            min((turn.size[axis] for turn in cargo.turns), default=room + 1)
            for axis, room in enumerate(cargo.inner)
        )

    def occupy(self, spaces: list[Cuboid], taken: Cuboid, *, bears: bool) -> list[Cuboid]:
        """Return the spaces without the room of `taken`; `bears`: cargo may be put on top."""
        kept, fresh = [], []
        for space in spaces:
            if meet(space, taken):
                fresh += self._cut(space, taken, bears=bears)
            else:
                kept.append(space)
        added = _maximal(fresh, [space for space in kept if _touch(space, taken)])
        spaces = kept + added[: MOST_SPACES - len(kept)]
        if self._standing and bears:
            for _ in range(_JOINS):
                if not self._join_one_pair(spaces, taken[5]):
                    break
        return spaces

    def _cut(self, space: Cuboid, taken: Cuboid, *, bears: bool) -> list[Cuboid]:
        """Return what is left of a space beside, below and above the cargo, one piece a face.

        Cargo that must stand leaves nothing below it, and above it only what rests on its top.
        """
        x0, y0, z0, x1, y1, z1 = space
        tx0, ty0, tz0, tx1, ty1, tz1 = taken
        pieces: list[Cuboid] = [
            (x0, y0, z0, tx0, y1, z1),
            (tx1, y0, z0, x1, y1, z1),
            (x0, y0, z0, x1, ty0, z1),
            (x0, ty1, z0, x1, y1, z1),
        ]
        if not self._standing:
            pieces += [(x0, y0, z0, x1, y1, tz0), (x0, y0, tz1, x1, y1, z1)]
        elif bears:
            along, across = self._jut
            near, left = max(x0, tx0 - along), max(y0, ty0 - across)
            far, right = min(x1, tx1 + along), min(y1, ty1 + across)
            pieces.append((near, left, tz1, far, right, z1))
        return [piece for piece in pieces if self._can_hold(piece)]

    def _can_hold(self, space: Cuboid) -> bool:
        x0, y0, z0, x1, y1, z1 = space
        length, width, height = self._least
        return x1 - x0 >= length and y1 - y0 >= width and z1 - z0 >= height

    def _join_one_pair(self, spaces: list[Cuboid], height: int) -> bool:
        """Add the space over two floors of one height that touch, if there is a new one."""
        level = [space for space in spaces if space[_UP] == height]
        for later, space in enumerate(level):
            for other in level[:later]:
                for axis in (0, 1):
                    both = _over_both(space, other, axis)
                    if both and self._can_hold(both) and _add_space(spaces, both):
                        return True
        return False

    def nearest_space(self, spaces: list[Cuboid]) -> tuple[int, int]:
        """Return the number of the space nearest a corner, the largest of equals, and that corner.

        The corner is a sum of bits: cargo goes to the far end along x (1), y (2), z (4).
        """
        order, (length, width, height) = self._order, self._inner
        nearest, corner, least_distance, most_volume = -1, 0, 0, 0
        for number, (x0, y0, z0, x1, y1, z1) in enumerate(spaces):
            x, y, z, far = x0, y0, z0, 0
            if length - x1 < x and not self._careful:
                x, far = length - x1, _FAR_X
            if width - y1 < y:
                y, far = width - y1, far | _FAR_Y
            if height - z1 < z and not self._standing:
                z, far = height - z1, far | _FAR_Z
            distance = x + y + z if order == 0 else _distance(x, y, z, order)
            if nearest >= 0 and distance > least_distance:
                continue
            volume = (x1 - x0) * (y1 - y0) * (z1 - z0)
            if nearest < 0 or distance < least_distance or volume > most_volume:
                nearest, corner, least_distance, most_volume = number, far, distance, volume
        return nearest, corner


def _touch(space: Cuboid, taken: Cuboid) -> bool:
    """Return whether a space ends at a face of the cargo: only such hold what is cut off there."""
    x0, y0, z0, x1, y1, z1 = space
    tx0, ty0, tz0, tx1, ty1, tz1 = taken
    return x1 == tx0 or x0 == tx1 or y1 == ty0 or y0 == ty1 or z1 == tz0 or z0 == tz1


def _maximal(fresh: list[Cuboid], kept: list[Cuboid]) -> list[Cuboid]:
    """Return the fresh spaces that lie in no other, of equal ones the first."""
    fresh = list(dict.fromkeys(fresh))
    return [
        space
        for space in fresh
        if not any(within(space, other) for other in kept)
        and not any(within(space, other) for other in fresh if other is not space)
    ]


def _add_space(spaces: list[Cuboid], space: Cuboid) -> bool:
    """Add a space that no other holds, and drop those it holds; return whether it was added."""
    if any(within(space, other) for other in spaces):
        return False
    spaces[:] = [other for other in spaces if not within(other, space)]
    if len(spaces) == MOST_SPACES:
        return False
    spaces.append(space)
    return True


def _over_both(a: Cuboid, b: Cuboid, axis: int) -> Cuboid | None:
    """Return the space over two floors of one height, None when they lie apart along the axis."""
    if a[axis] > b[axis + 3] or b[axis] > a[axis + 3]:
        return None
    if axis == 0:
        along, across = (min(a[0], b[0]), max(a[3], b[3])), (max(a[1], b[1]), min(a[4], b[4]))
    else:
        along, across = (max(a[0], b[0]), min(a[3], b[3])), (min(a[1], b[1]), max(a[4], b[4]))
    return (along[0], across[0], a[2], along[1], across[1], min(a[5], b[5]))


def _distance(x: int, y: int, z: int, order: int) -> int:
    """Rank legs as one number: by length, then height; or the shortest first, the longest last."""
    first, second, third = (x, z, y) if order == _BY_LENGTH else sorted((x, y, z))
    return (first << 40) + (second << 16) + third
