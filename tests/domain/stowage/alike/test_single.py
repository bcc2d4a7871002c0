"""Patterns of one size in one box can be loaded as they are, and their bounds are true."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.stowage.alike import simplex
from app.domain.stowage.alike.single import Pattern, best_pattern, within
from app.domain.stowage.alike.unit_bound import UnitBound
from app.domain.stowage.request import Item, Triple
from tests.domain.stowage.exhaustive import fits_together

SMALL = st.tuples(*[st.integers(1, 5)] * 3)
BOXES = st.tuples(*[st.integers(3, 14)] * 3)
UPRIGHT = (False, False, True)


def ways(unit: Triple, vertical: tuple[bool, bool, bool] = (True, True, True)) -> list[Triple]:
    return list(Item(id="unit", size=unit, quantity=1, vertical=vertical).orientations)


def pattern(box: Triple, unit: Triple, *, standing: bool = True) -> Pattern:
    return best_pattern(box, ways(unit), seconds=0.5, standing=standing)


def shared(one: tuple[Triple, Triple], other: tuple[Triple, Triple], axis: int) -> int:
    """Return how far two pieces overlap along an axis."""
    (at, size), (place, extent) = one, other
    return min(at[axis] + size[axis], place[axis] + extent[axis]) - max(at[axis], place[axis])


def rested_area(pieces: list[tuple[Triple, Triple]], place: int) -> int:
    """Return the area of a piece's base that rests on the floor or on pieces loaded before it."""
    at, size = pieces[place]
    if at[2] == 0:
        return size[0] * size[1]
    return sum(
        max(0, shared(pieces[place], below, 0)) * max(0, shared(pieces[place], below, 1))
        for below in pieces[:place]
        if below[0][2] + below[1][2] == at[2]
    )


def assert_loadable(found: Pattern, box: Triple, allowed: list[Triple], *, standing: bool) -> None:
    pieces = list(found.pieces())
    assert len(pieces) == found.units <= found.bound
    for place, (at, size) in enumerate(pieces):
        assert size in allowed
        assert all(a >= 0 and a + s <= side for a, s, side in zip(at, size, box, strict=True))
        rested = rested_area(pieces, place)
        assert rested == size[0] * size[1] if standing else rested > 0
    for one, other in combinations(pieces, 2):
        assert min(shared(one, other, axis) for axis in (0, 1, 2)) <= 0


@given(box=BOXES, unit=SMALL, upright=st.booleans(), standing=st.booleans())
@settings(max_examples=120, deadline=None)
def test_every_pattern_can_be_loaded_as_it_is(
    box: Triple,
    unit: Triple,
    upright: bool,  # noqa: FBT001 - drawn by Hypothesis
    standing: bool,  # noqa: FBT001
) -> None:
    assume(unit[0] * unit[1] * unit[2] > 4)
    allowed = ways(unit, UPRIGHT if upright else (True, True, True))
    found = best_pattern(box, allowed, seconds=0.03, standing=standing)
    assert_loadable(found, box, allowed, standing=standing)
    assert found.units > 0 or not any(
        all(side <= most for side, most in zip(size, box, strict=True)) for size in allowed
    )


@given(box=st.tuples(*[st.integers(2, 5)] * 3), unit=st.tuples(*[st.integers(1, 4)] * 3))
@settings(max_examples=120, deadline=None)
def test_one_more_than_a_bound_never_fits(box: Triple, unit: Triple) -> None:
    bound = UnitBound.of(box, ways(unit))
    most = bound.sharpened(0, going_on=within(0.1))
    assume(most <= 5)
    piece = Item(id="unit", size=unit, quantity=most + 1)
    assert not fits_together(box, [piece] * (most + 1))


@given(box=BOXES, unit=SMALL, more=st.tuples(*[st.integers(0, 3)] * 3))
@settings(max_examples=60, deadline=None)
def test_a_larger_box_is_bounded_no_lower(box: Triple, unit: Triple, more: Triple) -> None:
    larger = (box[0] + more[0], box[1] + more[1], box[2] + more[2])
    assert UnitBound.of(larger, ways(unit)).most >= UnitBound.of(box, ways(unit)).most


@given(box=BOXES, unit=SMALL)
@settings(max_examples=60, deadline=None)
def test_a_turned_box_is_bounded_alike(box: Triple, unit: Triple) -> None:
    x, y, z = box
    turned: list[Triple] = [(x, y, z), (z, x, y), (y, x, z)]
    assert len({UnitBound.of(one, ways(unit)).most for one in turned}) == 1


def test_pinwheels_are_found_and_proven() -> None:
    found = pattern((5, 5, 1), (3, 2, 1))
    assert (found.units, found.proven) == (4, True)
    found = pattern((500, 400, 400), (247, 209, 90), standing=False)
    assert (found.units, found.proven) == (16, True)


def test_pinwheels_within_parts_are_found() -> None:
    found = pattern((350, 250, 250), (160, 120, 90), standing=False)
    assert (found.units, found.proven) == (11, True)


def test_scales_prove_what_volume_does_not() -> None:
    found = pattern((300, 200, 200), (210, 80, 50))
    assert (found.units, found.proven) == (8, True)


def test_whole_sections_prove_what_scales_do_not() -> None:
    bound = UnitBound.of((450, 350, 350), ways((230, 180, 110)))
    assert bound.most == 9
    assert bound.sharpened(8, going_on=within(5)) == 8


def test_prices_cut_short_still_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    for steps in (0, 1, 2):
        monkeypatch.setattr(simplex, "MOST_STEPS", steps)
        assert UnitBound.of((350, 250, 250), ways((160, 120, 90))).most >= 11


def test_a_wheel_standing_on_its_rim_is_kept_for_loads_that_may_overhang() -> None:
    assert pattern((5, 1, 5), (3, 1, 2), standing=False).units == 4
    assert pattern((5, 1, 5), (3, 1, 2)).units == 3


def test_units_that_must_stay_upright_do() -> None:
    found = best_pattern((10, 10, 9), ways((5, 5, 4), UPRIGHT), seconds=0.2)
    assert (found.units, found.proven) == (8, True)
    assert {size for _, size in found.pieces()} == {(5, 5, 4)}


def test_a_limit_on_units_is_met_with_what_lies_lowest() -> None:
    found = best_pattern((10, 10, 10), ways((5, 5, 5)), seconds=0.2, most=5)
    assert (found.units, found.bound, found.proven) == (5, 5, True)
    assert [at[2] for at, _ in found.pieces()] == [0, 0, 0, 0, 5]


def test_nothing_fits_into_a_box_that_is_too_small() -> None:
    found = pattern((5, 5, 5), (6, 1, 1))
    assert (found.units, found.blocks, found.proven) == (0, (), True)


def test_a_box_with_very_many_units_is_answered_in_time() -> None:
    found = best_pattern((12032, 2352, 2698), ways((230, 170, 110)), seconds=0.3)
    assert found.units > 15_000
    assert found.bound <= 12032 * 2352 * 2698 // (230 * 170 * 110)
