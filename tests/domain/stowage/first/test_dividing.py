"""A block divides the space it fills into what is beyond, beside and above it."""

from app.domain.stowage.first.dividing import Bearer, Block, Space, above, beside, without
from app.domain.stowage.request import Rules
from tests.factories.stowage_requests import cube

SPACE = Space(((0, 0),), (400, 300))
BLOCK = Block(cube(), (100, 100, 50), (2, 2, 3), 1)


def test_columns_keep_their_distance() -> None:
    assert BLOCK.columns(SPACE, between=5) == ((0, 0), (0, 105), (105, 0), (105, 105))


def test_on_the_floor_the_next_wall_is_whole_and_the_rest_of_this_one_comes_first() -> None:
    assert beside(BLOCK, SPACE, between=0) == [
        Space(((200, 0),), (200, 300)),
        Space(((0, 200),), (200, 100)),
    ]


def test_higher_up_the_larger_part_stays_whole() -> None:
    high = Space(((0, 0),), (220, 300), floor=50, layers=1)
    assert [space.extent for space in beside(BLOCK, high, between=0)] == [(20, 200), (220, 100)]


def test_nothing_is_left_beside_a_block_that_fills_its_space() -> None:
    assert beside(BLOCK, Space(((0, 0),), (200, 200)), between=0) == []


def test_a_flat_top_is_one_space() -> None:
    columns = BLOCK.columns(SPACE, between=0)
    assert above(BLOCK, SPACE, columns, Rules()) == [
        Space(((0, 0),), (200, 200), floor=150, layers=3)
    ]


def test_a_top_with_gaps_is_a_space_over_each_column() -> None:
    columns = BLOCK.columns(SPACE, between=5)
    (top,) = above(BLOCK, SPACE, columns, Rules(gap=5))
    assert (top.corners, top.extent) == (columns, (100, 100))


def test_each_column_bears_what_its_lowest_piece_may_less_the_column_itself() -> None:
    weak = Block(cube(weight=10, max_top_load=50), (100, 100, 50), (2, 2, 3), 1)
    lower = Bearer(900)
    space = Space(((0, 0),), (400, 300), bearers=((lower, 1),))
    (top,) = above(weak, space, weak.columns(space, between=0), Rules())
    assert top.bearers == ((lower, 4), (Bearer(30), 1))


def test_nothing_lies_on_what_bears_nothing() -> None:
    block = Block(cube(stackable=False), (100, 100, 50), (1, 1, 1), 1)
    assert above(block, SPACE, ((0, 0),), Rules()) == []


def test_cuboids_without_a_copy_stay_as_they_are_and_an_offset_moves_the_rest() -> None:
    pair = Space(((0, 0), (500, 0)), (100, 110))
    block = Block(cube(), (100, 100, 50), (1, 1, 1), 1, (0, 10))
    assert without(block, pair) == [Space(((500, 0),), (100, 110))]
    assert block.columns(pair, between=0) == ((0, 10),)
    assert without(BLOCK, SPACE) == []
