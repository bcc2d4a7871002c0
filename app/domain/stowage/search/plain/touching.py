"""What lies against a space, and how much of a block in it would touch that: part of judging.c."""

from collections.abc import Sequence
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.plain.cuboids import ACROSS, Cuboid

MOST_TOUCHES: Final = 32  # blocks against one face of a space that are looked at

#: A rectangle along two axes: from, to, from, to.
Rectangle = tuple[int, int, int, int]
#: What lies against one face of a space; None is a wall.
Face = list[Rectangle] | None


def look_round(space: Cuboid, parts: Sequence[Cuboid], inner: Triple) -> list[Face]:
    """Return what lies against a space: its three near faces, then its three far ones."""
    faces: list[Face] = [None if near == 0 else [] for near in space[:3]]
    walls = zip(space[3:], inner, strict=True)
    faces += [None if far == wall else [] for far, wall in walls]
    x0, y0, z0, x1, y1, z1 = space
    for part in parts:
        px0, py0, pz0, px1, py1, pz1 = part
        if px1 < x0 or px0 > x1 or py1 < y0 or py0 > y1 or pz1 < z0 or pz0 > z1:
            continue
        for axis in (0, 1, 2):
            if part[axis + 3] == space[axis]:
                _note(faces[axis], axis, part, space)
            elif part[axis] == space[axis + 3]:
                _note(faces[axis + 3], axis, part, space)
    return faces


def touching(faces: Sequence[Face], space: Cuboid, block: Cuboid, margin: float) -> float:
    """Return the share of a block's surface that lies against walls and cargo.

    A gap up to `margin` of a block's side counts as none.
    """
    x0, y0, z0, x1, y1, z1 = block
    sx0, sy0, sz0, sx1, sy1, sz1 = space
    length, width, height = x1 - x0, y1 - y0, z1 - z0
    touched = 0
    for near, far, before, beyond, side, area, across in (
        (faces[0], faces[3], x0 - sx0, sx1 - x1, length, width * height, (y0, y1, z0, z1)),
        (faces[1], faces[4], y0 - sy0, sy1 - y1, width, length * height, (x0, x1, z0, z1)),
        (faces[2], faces[5], z0 - sz0, sz1 - z1, height, length * width, (x0, x1, y0, y1)),
    ):
        gap = margin * side
        if before <= gap:
            touched += area if near is None else _area_against(near, across)
        if beyond <= gap:
            touched += area if far is None else _area_against(far, across)
    return touched / (2 * (width * height + length * height + length * width))


def _note(face: Face, axis: int, part: Cuboid, space: Cuboid) -> None:
    """Note a part that lies in the plane of a face, if it is against it."""
    u, v = ACROSS[axis]
    if (
        face is not None
        and len(face) < MOST_TOUCHES
        and part[u] < space[u + 3]
        and space[u] < part[u + 3]
        and part[v] < space[v + 3]
        and space[v] < part[v + 3]
    ):
        face.append((part[u], part[u + 3], part[v], part[v + 3]))


def _area_against(rectangles: list[Rectangle], side: Rectangle) -> int:
    """Return how much of a block's side lies against the rectangles in its plane."""
    u0, u1, v0, v1 = side
    area = 0
    for a0, a1, b0, b1 in rectangles:
        if a0 < u1 and u0 < a1 and b0 < v1 and v0 < b1:
            area += (min(u1, a1) - max(u0, a0)) * (min(v1, b1) - max(v0, b0))
    return area
