"""Faces are left out when nearer ones cover them, and only then."""

from hypothesis import given, settings

from app.domain.stowage.drawing.cuboid import Cuboid, Face
from app.domain.stowage.drawing.hiding import Patch, Raster
from app.domain.stowage.drawing.painting import painted
from app.domain.stowage.plan import Placement
from tests.domain.stowage.drawing.loads import ROOM, bounds, grid, loads
from tests.domain.stowage.drawing.test_painting import SIGHTS, met_at


def patches(pieces: list[Placement], grain: int = 1) -> list[Patch]:
    raster = Raster(grain, -max(piece.at[1] + piece.size[1] for piece in pieces))
    order = [cuboid for batch in painted(bounds(pieces)) for cuboid in batch]
    return [patch for cuboid in reversed(order) for patch in raster.cover(cuboid)]


def scaled(pieces: list[Placement], by: int) -> list[Placement]:
    return [
        Placement(
            piece.item,
            (piece.at[0] * by, piece.at[1] * by, piece.at[2] * by),
            (piece.size[0] * by, piece.size[1] * by, piece.size[2] * by),
        )
        for piece in pieces
    ]


def test_of_a_cube_of_cubes_only_the_outer_faces_are_seen() -> None:
    seen = patches(grid("A", (0, 0, 0), (100, 100, 100), (3, 3, 3)), grain=10)

    assert len(seen) == 3 * 3 * 3
    assert {patch.face for patch in seen} == {Face.TOP, Face.LEFT, Face.RIGHT}


def test_five_hundred_cartons_leave_few_faces() -> None:
    seen = patches(grid("A", (0, 0, 0), (400, 300, 300), (10, 10, 5)), grain=20)

    assert len(seen) == 10 * 10 + 10 * 5 + 10 * 5


@settings(max_examples=40)
@given(loads)
def test_whatever_a_line_of_sight_meets_first_is_seen(load: list[Placement]) -> None:
    fine = scaled(load, 30)
    cuboids = bounds(fine)
    seen = {patch.cuboid.of for patch in patches(fine)}

    for across, along in SIGHTS:
        met = [(met_at(each, across * 30, along * 30), each.of) for each in cuboids]
        hit = [(at, of) for at, of in met if at is not None]
        if hit:
            assert max(hit)[1] in seen


@given(loads)
def test_no_place_is_seen_twice(load: list[Placement]) -> None:
    places: dict[int, int] = {}
    for patch in patches(scaled(load, 10)):
        assert patch.seen > 0
        for row, bits in patch.rows.items():
            assert not places.get(row, 0) & bits
            places[row] = places.get(row, 0) | bits


class TestBadge:
    """Whether a rectangle around a point lies wholly in what is to be seen of a face."""

    def test_fits_in_the_middle_of_a_large_face_but_not_at_its_corner(self) -> None:
        raster = Raster(1, -100)
        top, *_ = (
            patch
            for patch in raster.cover(Cuboid((0, 0, 0), (100, 100, 100)))
            if patch.face is Face.TOP
        )

        assert raster.shows(top, (50, 50, 100), wide=40, high=40)
        assert not raster.shows(top, (95, 50, 100), wide=40, high=40)
        assert not raster.shows(top, (0, 100, 100), wide=40, high=40)

    def test_does_not_fit_where_something_stands_before_it(self) -> None:
        raster = Raster(1, -ROOM[1] * 100)
        raster.cover(Cuboid((0, 0, 100), (60, 60, 160)))
        top, *_ = (
            patch
            for patch in raster.cover(Cuboid((0, 0, 0), (100, 100, 100)))
            if patch.face is Face.TOP
        )

        assert not raster.shows(top, (30, 30, 100), wide=10, high=10)
        assert raster.shows(top, (80, 80, 100), wide=10, high=10)
