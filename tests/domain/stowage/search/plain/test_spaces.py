"""Free spaces are free, as large as they can be, and, for cargo that stands, borne all over."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Effort, Kind, Turn
from app.domain.stowage.search.plain import spaces as spaces_module
from app.domain.stowage.search.plain.cuboids import Cuboid, area_shared, cuboid_at, meet, within
from app.domain.stowage.search.plain.spaces import Spaces
from tests.domain.stowage.search.cargoes import RULE

ROOMS = st.tuples(*[st.integers(2, 6)] * 3)
UNIT = (1, 1, 1)


def room(
    inner: Triple, *, standing: bool, least: Triple = UNIT, order: int = 0, careful: bool = False
) -> Spaces:
    """Return the rules of a room whose smallest piece is of size `least`."""
    cargo = Cargo(
        inner=inner,
        kinds=(Kind(1, 0, 1),),
        turns=(Turn(0, least, least),),
        effort=Effort(blocks=1, sources=0),
        deck=((0, inner[0]), (0, inner[1])),
        standing=standing,
        careful=careful,
    )
    return Spaces(cargo, RULE._replace(order=order))


def some_size(data: st.DataObject, space: Cuboid) -> Triple:
    x0, y0, z0, x1, y1, z1 = space
    sides = st.tuples(*(st.integers(1, side) for side in (x1 - x0, y1 - y0, z1 - z0)))
    return data.draw(sides)


def put_some(
    data: st.DataObject, inner: Triple, *, standing: bool
) -> tuple[list[Cuboid], list[tuple[Cuboid, bool]]]:
    """Put cargo into the near corner of spaces; return the spaces left, the cargo, and its tops."""
    rules = room(inner, standing=standing)
    spaces, put = [cuboid_at((0, 0, 0), inner)], []
    for _ in range(data.draw(st.integers(0, 5))):
        if not spaces:
            break
        space = data.draw(st.sampled_from(spaces))
        taken = cuboid_at(space[:3], some_size(data, space))
        tops = data.draw(st.booleans())
        put.append((taken, tops))
        spaces = rules.occupy(spaces, taken, bears=tops)
    return spaces, put


def largest_empty(inner: Triple, full: list[Cuboid]) -> set[Cuboid]:
    """Return all the largest empty cuboids, by trying every cuboid there is."""
    stretches = [[*combinations(range(side + 1), 2)] for side in inner]
    every = [(x[0], y[0], z[0], x[1], y[1], z[1]) for x, y, z in product(*stretches)]
    empty = [cuboid for cuboid in every if not any(meet(cuboid, other) for other in full)]
    return {
        cuboid
        for cuboid in empty
        if not any(within(cuboid, other) for other in empty if other != cuboid)
    }


@pytest.mark.parametrize("standing", [True, False], ids=["standing", "floating"])
@given(data=st.data(), inner=ROOMS)
@settings(max_examples=150, deadline=None)
def test_every_space_is_free_in_the_room_and_in_no_other(
    standing: object, data: st.DataObject, inner: Triple
) -> None:
    spaces, put = put_some(data, inner, standing=bool(standing))
    whole = cuboid_at((0, 0, 0), inner)
    assert all(within(space, whole) for space in spaces)
    assert not any(meet(space, taken) for space in spaces for taken, _ in put)
    assert not any(within(a, b) or within(b, a) for a, b in combinations(spaces, 2))


@given(data=st.data(), inner=st.tuples(*[st.integers(2, 4)] * 3))
@settings(max_examples=60, deadline=None)
def test_for_floating_cargo_the_spaces_are_all_the_largest_empty_cuboids(
    data: st.DataObject, inner: Triple
) -> None:
    spaces, put = put_some(data, inner, standing=False)
    assert set(spaces) == largest_empty(inner, [taken for taken, _ in put])


@given(data=st.data(), inner=ROOMS)
@settings(max_examples=150, deadline=None)
def test_for_standing_cargo_every_floor_is_borne_all_over(
    data: st.DataObject, inner: Triple
) -> None:
    spaces, put = put_some(data, inner, standing=True)
    for space in spaces:
        x0, y0, z0, x1, y1, _ = space
        tops = (taken for taken, bears in put if bears and taken[5] == z0)
        assert z0 == 0 or sum(area_shared(space, top) for top in tops) == (x1 - x0) * (y1 - y0)


def test_cargo_in_a_corner_leaves_three_spaces() -> None:
    rules = room((4, 4, 4), standing=True)
    left = rules.occupy([(0, 0, 0, 4, 4, 4)], (0, 0, 0, 1, 2, 3), bears=True)
    assert left == [(1, 0, 0, 4, 4, 4), (0, 2, 0, 4, 4, 4), (0, 0, 3, 1, 2, 4)]


def test_on_cargo_that_bears_nothing_there_is_no_space() -> None:
    rules = room((4, 4, 4), standing=True)
    assert rules.occupy([(0, 0, 0, 4, 4, 4)], (0, 0, 0, 4, 4, 3), bears=False) == []


def test_floors_of_one_height_that_touch_are_one_floor() -> None:
    rules = room((4, 4, 4), standing=True)
    spaces = rules.occupy([(0, 0, 0, 4, 4, 4)], (0, 0, 0, 2, 4, 3), bears=True)
    spaces = rules.occupy(spaces, (2, 0, 0, 4, 4, 3), bears=True)
    assert spaces == [(0, 0, 3, 4, 4, 4)]


def test_a_space_too_small_for_any_piece_is_none() -> None:
    rules = room((4, 4, 4), standing=True, least=(2, 1, 1))
    assert rules.occupy([(0, 0, 0, 4, 4, 4)], (0, 0, 0, 3, 4, 4), bears=True) == []


def test_there_are_never_more_spaces_than_the_kernel_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spaces_module, "MOST_SPACES", 2)
    rules = room((4, 4, 4), standing=True)
    left = rules.occupy([(0, 0, 0, 4, 4, 4)], (0, 0, 0, 1, 2, 3), bears=True)
    assert left == [(1, 0, 0, 4, 4, 4), (0, 2, 0, 4, 4, 4)]


def test_where_as_many_are_kept_as_may_be_no_floors_are_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = room((4, 4, 4), standing=True)
    beside, free, taken = (0, 0, 3, 2, 3, 4), (2, 1, 0, 4, 4, 4), (2, 1, 0, 4, 4, 3)
    over_both = (0, 1, 3, 4, 3, 4)
    assert over_both in rules.occupy([beside, free], taken, bears=True)
    monkeypatch.setattr(spaces_module, "MOST_SPACES", 2)
    assert rules.occupy([beside, free], taken, bears=True) == [beside, (2, 1, 3, 4, 4, 4)]


@pytest.mark.parametrize(
    ("order", "nearest"),
    [(0, (3, 3, 3)), (1, (1, 9, 9)), (2, (0, 8, 9))],
    ids=["by the sum of its distances", "by the shortest", "by length, then height"],
)
def test_the_space_nearest_a_corner_comes_first(order: int, nearest: Triple) -> None:
    rules = room((40, 40, 40), standing=True, order=order)
    corners = [(3, 3, 3), (0, 8, 9), (1, 9, 9)]
    if order == 1:
        corners.remove((0, 8, 9))
    spaces = [cuboid_at(corner, (10, 10, 10)) for corner in corners]
    number, corner = rules.nearest_space(spaces)
    assert (spaces[number][:3], corner) == (nearest, 0)


def test_of_spaces_as_near_the_largest_comes_first() -> None:
    rules = room((9, 9, 9), standing=True)
    assert rules.nearest_space([(0, 0, 0, 2, 9, 2), (0, 0, 0, 9, 9, 1)]) == (1, 0)


def test_floating_cargo_goes_to_the_nearest_of_all_eight_corners() -> None:
    assert room((9, 9, 9), standing=False).nearest_space([(5, 5, 5, 9, 9, 9)]) == (0, 7)


def test_standing_cargo_stays_low_and_careful_cargo_starts_away_from_the_door() -> None:
    spaces = [(5, 5, 5, 9, 9, 9)]
    assert room((9, 9, 9), standing=True).nearest_space(spaces) == (0, 3)
    assert room((9, 9, 9), standing=True, careful=True).nearest_space(spaces) == (0, 2)
