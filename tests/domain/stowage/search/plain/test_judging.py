"""The best block for a space: found without weighing all, by what it touches and leaves usable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Order, Rule
from app.domain.stowage.search.plain.cuboids import cuboid_at, within
from app.domain.stowage.search.plain.judging import Judge
from app.domain.stowage.search.plain.opened import LONGEST_COUNTED, opened, reach_along
from app.domain.stowage.search.plain.state import Choice, State
from app.domain.stowage.search.plain.touching import MOST_TOUCHES, look_round, touching
from tests.domain.stowage.search.cargoes import FAR_AWAY, RULE, RULES, cargo, cargoes, everything

ROOM = (10, 10, 10)
SPACE = (0, 0, 0, 10, 10, 10)


def judged(
    cargo: Cargo, rule: Rule = RULE, *, most: int = 1, order: Order | None = None, corner: int = 0
) -> list[Choice]:
    """Return the best blocks for an empty room."""
    wanted = order or everything(cargo)
    whole = cuboid_at((0, 0, 0), cargo.inner)
    state = State(list(wanted.quantities), wanted.payload, [whole])
    return Judge(opened(cargo), rule, wanted).judge(state, whole, corner, most)


@given(cargo=cargoes() | cargoes(careful=True), rule=RULES, most=st.integers(1, 6))
@settings(max_examples=120, deadline=None)
def test_the_few_best_are_the_first_of_all(cargo: Cargo, rule: Rule, most: int) -> None:
    everyone = judged(cargo, rule, most=10**6)
    scores = [choice.score for choice in everyone]
    assert scores == sorted(scores, reverse=True)
    assert [choice.score for choice in judged(cargo, rule, most=most)] == scores[:most]


@given(cargo=cargoes(standing=False), corner=st.integers(0, 7))
@settings(max_examples=60, deadline=None)
def test_what_is_chosen_lies_in_its_corner_of_the_space(cargo: Cargo, corner: int) -> None:
    whole = cuboid_at((0, 0, 0), cargo.inner)
    for choice in judged(cargo, most=20, corner=corner):
        block = cuboid_at(choice.at, choice.block.size)
        assert within(block, whole)
        for axis in (0, 1, 2):
            end = axis + 3 if corner >> axis & 1 else axis
            assert block[end] == whole[end]


def test_a_block_in_a_corner_touches_with_half_of_its_surface() -> None:
    faces = look_round(SPACE, [], ROOM)
    assert touching(faces, SPACE, cuboid_at((0, 0, 0), (2, 3, 4)), 0) == 1 / 2


def test_a_block_that_fills_its_space_touches_all_round() -> None:
    faces = look_round(SPACE, [], ROOM)
    assert touching(faces, SPACE, SPACE, 0) == 1


def test_a_small_gap_counts_as_touching() -> None:
    faces = look_round(SPACE, [], ROOM)
    almost = cuboid_at((0, 0, 0), (10, 10, 9))
    assert touching(faces, SPACE, almost, 0.2) == 1
    assert touching(faces, SPACE, almost, 0.1) < 1


def test_cargo_beside_a_space_is_touched_where_it_lies() -> None:
    space = (0, 0, 0, 4, 10, 10)
    half_as_high = cuboid_at((4, 0, 0), (2, 10, 5))
    elsewhere = cuboid_at((6, 0, 0), (4, 10, 10))
    faces = look_round(space, [half_as_high, elsewhere], ROOM)
    untouched, surface = 10 * 5, 2 * (10 * 10 + 4 * 10 + 4 * 10)
    assert touching(faces, space, space, 0) == (surface - untouched) / surface


@pytest.mark.parametrize("number", [MOST_TOUCHES, MOST_TOUCHES + 5])
def test_only_the_first_parts_against_a_face_are_looked_at(number: int) -> None:
    parts = [cuboid_at((5, y, 0), (1, 1, 1)) for y in range(number)]
    faces = look_round((0, 0, 0, 5, 99, 9), parts, (9, 99, 9))
    assert len(faces[3] or []) == MOST_TOUCHES


def test_a_block_must_be_left_and_within_payload_units_and_kinds() -> None:
    both = cargo((3, 3, 3), (4, 4, 4), inner=ROOM, quantity=4)
    heavy = Cargo(
        inner=both.inner,
        kinds=(both.kinds[0]._replace(weight=5), both.kinds[1]._replace(weight=100)),
        turns=both.turns,
        effort=both.effort,
        deck=both.deck,
    )
    assert {c.block.kinds for c in judged(heavy, most=99, order=Order([2, 0], 7))} == {((0, 1),)}
    units = judged(heavy, most=99, order=Order([4, 4], FAR_AWAY, 2))
    assert max(choice.block.units for choice in units) == 2
    kinds = judged(heavy, most=99, order=Order([4, 4], FAR_AWAY, -1, 1))
    assert {len(choice.block.kinds) for choice in kinds} == {1}


def test_cargo_for_a_later_stop_goes_in_first() -> None:
    both = cargo((3, 3, 3), (4, 4, 4), inner=ROOM, quantity=1)
    stops = Cargo(
        inner=both.inner,
        kinds=(both.kinds[0]._replace(stop=1), both.kinds[1]),
        turns=both.turns,
        effort=both.effort,
        deck=both.deck,
    )
    assert judged(both)[0].block.size == (4, 4, 4)
    assert judged(stops)[0].block.size == (3, 3, 3)


def test_stops_beyond_what_doubles_reach_are_liked_alike() -> None:
    far = cargo((3, 3, 3), (4, 4, 4), inner=ROOM, quantity=1)
    stops = Cargo(
        inner=far.inner,
        kinds=(far.kinds[0]._replace(stop=9_000), far.kinds[1]._replace(stop=8_000)),
        turns=far.turns,
        effort=far.effort,
        deck=far.deck,
    )
    assert judged(stops)[0].block.size == (4, 4, 4)


def sums(sides: list[int], most: int) -> set[int]:
    """Return every sum of sides, taken any number of times, up to the most."""
    reached = {0}
    for total in range(1, most + 1):
        if any(total - side in reached for side in sides):
            reached.add(total)
    return reached


@given(sides=st.lists(st.integers(1, 30), min_size=1, max_size=4), most=st.integers(1, 120))
def test_the_reach_of_a_length_is_the_greatest_sum_of_sides_within_it(
    sides: list[int], most: int
) -> None:
    sizes: list[Triple] = [(side, 1, 1) for side in sides]
    reach = reach_along(cargo(*sizes, inner=(most, 1, 1)), 0)
    reached = sums(sides, most)
    assert list(reach) == [max(x for x in reached if x <= length) for length in range(most + 1)]


def test_lengths_too_long_to_count_are_reached_one_and_all() -> None:
    long = LONGEST_COUNTED + 1
    assert reach_along(cargo((7, 1, 1), inner=(long, 1, 1)), 0)[13] == 13
    assert reach_along(cargo((7, 1, 1), inner=(long - 1, 1, 1)), 0)[13] == 7
