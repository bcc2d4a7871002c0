"""Solids as one looks at them: faces, corners, what covers what."""

import pytest

from app.domain.stowage.drawing.cuboid import Cuboid, Face, corners, moved, outline
from tests.domain.stowage.drawing.loads import covering

SOLID = Cuboid((0, 0, 0), (3, 2, 1), 7)


@pytest.mark.parametrize(
    ("face", "sides", "around"),
    [
        (Face.TOP, (0, 1), {(0, 0, 1), (3, 0, 1), (3, 2, 1), (0, 2, 1)}),
        (Face.LEFT, (0, 2), {(0, 2, 0), (3, 2, 0), (3, 2, 1), (0, 2, 1)}),
        (Face.RIGHT, (1, 2), {(3, 0, 0), (3, 2, 0), (3, 2, 1), (3, 0, 1)}),
    ],
)
def test_a_face_extends_along_two_axes(
    face: Face, sides: tuple[int, int], around: set[tuple[int, int, int]]
) -> None:
    assert face.sides == sides
    assert {*outline(SOLID, face)} == around


def test_four_corners_bound_a_solid_in_the_picture() -> None:
    assert {*corners([SOLID])} == {(0, 0, 1), (3, 0, 0), (0, 2, 0), (3, 2, 0)}


def test_a_point_moves_along_the_axes_named() -> None:
    assert moved((1, 2, 3), {0: 9, 2: 8}) == (9, 2, 8)


def test_solids_that_share_an_edge_only_do_not_cover_one_another() -> None:
    assert not covering(SOLID, Cuboid((3, -2, 0), (5, 0, 1)))
    assert covering(SOLID, Cuboid((3, 0, 0), (5, 2, 1)))


def test_a_plane_leaves_whole_what_it_does_not_go_through() -> None:
    assert SOLID.cut(0, 3) == (SOLID, None)
    assert SOLID.cut(0, 0) == (None, SOLID)
    assert SOLID.cut(0, 1) == (Cuboid((0, 0, 0), (1, 2, 1), 7), Cuboid((1, 0, 0), (3, 2, 1), 7))
