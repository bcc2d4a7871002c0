"""What bears what: bases, loads passed down, stops kept free, and floating cargo let down."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Effort, Kind, Laid, Stop, Turn
from app.domain.stowage.search.plain.bearing import Bearing, bare, let_down
from app.domain.stowage.search.plain.blocks import build_blocks
from app.domain.stowage.search.plain.cuboids import area_shared, cuboid_at, meet
from app.domain.stowage.search.plain.hold import PlainHold
from app.domain.stowage.search.plain.shapes import Block
from app.domain.stowage.search.plain.stack import Stack
from tests.domain.stowage.search.cargoes import BEAM, RULE, cargoes, everything

LARGE, SMALL = 0, 1
FRAGILE = Kind(9, weight=7, worth=1, tops=False)
STRONG = Kind(9, weight=7, worth=1)


def careful(
    large: Kind = STRONG, small: Kind = STRONG, *, support: int = 1_000_000, strip: int = 0
) -> Cargo:
    """Return cargo of pieces 4 x 4 x 2 and 2 x 2 x 2 in a room of 12 x 8 x 8."""
    return Cargo(
        inner=(12, 8, 8),
        kinds=(large, small),
        turns=(Turn(LARGE, (4, 4, 2), (4, 4, 2)), Turn(SMALL, (2, 2, 2), (2, 2, 2))),
        effort=Effort(blocks=50, sources=0),
        deck=((strip, 12 - strip), (strip, 8 - strip)),
        careful=True,
        support=support,
    )


def piece(cargo: Cargo, kind: int) -> Block:
    return next(block for block in build_blocks(cargo) if block.kinds == ((kind, 1),))


def stacked(cargo: Cargo, *lying: tuple[int, Triple]) -> Stack:
    """Return a stack of single pieces, checking that each may be put where it lies."""
    bearing, stack = Bearing(cargo, 20), Stack()
    for kind, at in lying:
        assert bearing.bears_itself(stack, piece(cargo, kind), at)
        bearing.note_items(stack, piece(cargo, kind), at)
    return stack


def may_lie(cargo: Cargo, stack: Stack, kind: int, at: Triple) -> bool:
    """Return whether one more piece may be put, which leaves the stack as it was."""
    before = stack.copy()
    may = Bearing(cargo, 20).bears_itself(stack, piece(cargo, kind), at)
    assert stack.items == before.items
    assert stack.carried == before.carried
    assert stack.n_contacts == before.n_contacts
    return may


@pytest.mark.parametrize(
    ("support", "at", "may"),
    [
        (1_000_000, (2, 2, 2), True),
        (1_000_000, (3, 2, 2), False),
        (500_000, (3, 2, 2), True),
        (500_001, (3, 2, 2), False),
        (500_000, (2, 2, 3), False),
    ],
    ids=["wholly", "half, not enough", "half, enough", "half, a little short", "in the air"],
)
def test_a_base_is_borne_over_its_share(support: int, at: Triple, *, may: bool) -> None:
    cargo = careful(support=support)
    assert may_lie(cargo, stacked(cargo, (LARGE, (0, 0, 0))), SMALL, at) is may


def test_nothing_stands_on_a_piece_that_is_not_to_be_stacked_on() -> None:
    cargo = careful(large=FRAGILE)
    assert not may_lie(cargo, stacked(cargo, (LARGE, (0, 0, 0))), SMALL, (0, 0, 2))


def test_on_a_pallet_a_piece_on_the_floor_has_its_centre_over_the_deck() -> None:
    cargo = careful(strip=1)
    assert may_lie(cargo, Stack(), SMALL, (0, 0, 0))
    assert not may_lie(careful(strip=2), Stack(), SMALL, (0, 0, 0))


def test_a_load_is_passed_down_by_area_of_contact_and_rounded_up() -> None:
    cargo = careful(support=500_000, small=STRONG._replace(bears=100))
    stack = stacked(cargo, (LARGE, (0, 0, 0)), (LARGE, (4, 0, 0)), (SMALL, (3, 0, 2)))
    assert stack.carried == [4, 4, 0]


@pytest.mark.parametrize(("bears", "may"), [(13, False), (14, True), (-1, True)])
def test_no_piece_is_under_more_than_it_bears_however_high_the_load(
    bears: int, *, may: bool
) -> None:
    cargo = careful(large=STRONG._replace(bears=bears))
    stack = stacked(cargo, (LARGE, (0, 0, 0)), (SMALL, (0, 0, 2)))
    assert may_lie(cargo, stack, SMALL, (0, 0, 4)) is may


@pytest.mark.parametrize(
    ("stops", "at", "may"),
    [
        ((0, 1), (4, 0, 0), False),
        ((0, 1), (0, 0, 2), False),
        ((0, 1), (4, 4, 0), True),
        ((1, 0), (4, 0, 0), True),
        ((1, 0), (0, 0, 2), True),
    ],
    ids=["before it", "on it", "beside it", "behind the earlier", "under the earlier"],
)
def test_a_later_stop_lies_neither_before_nor_on_an_earlier_one(
    stops: tuple[int, int], at: Triple, *, may: bool
) -> None:
    cargo = careful(STRONG._replace(stop=stops[0]), STRONG._replace(stop=stops[1]))
    assert may_lie(cargo, stacked(cargo, (LARGE, (0, 0, 0))), SMALL, at) is may


def test_a_later_stop_does_not_go_behind_what_is_already_there_and_leaves_first() -> None:
    cargo = careful(STRONG._replace(stop=1), STRONG)
    assert not may_lie(cargo, stacked(cargo, (SMALL, (0, 0, 0))), LARGE, (4, 0, 0))


def test_a_block_of_more_pieces_than_are_left_is_not_put() -> None:
    cargo = careful()
    assert not Bearing(cargo, 0).bears_itself(Stack(), piece(cargo, SMALL), (0, 0, 0))


@given(cargoes(careful=True))
@settings(max_examples=60, deadline=None)
def test_loads_kept_up_to_date_are_those_of_the_whole_stack(cargo: Cargo) -> None:
    """Put blocks one on another wherever they may lie, and add all loads up again from the top."""
    bearing, stack = Bearing(cargo, 500), Stack()
    for block in build_blocks(cargo)[:6]:
        for height in {0, *stack.tops}:
            at = (0, 0, height * cargo.layer)
            if bearing.bears_itself(stack, block, at):
                bearing.note_items(stack, block, at)
    carried = [0] * len(stack.items)
    for i in reversed(range(len(stack.items))):
        area = sum(share for _, share in stack.contacts[i])
        load = carried[i] + cargo.kinds[stack.kinds[i]].weight
        for below, share in stack.contacts[i]:
            carried[below] += -(-load * share // area)
    limited = any(kind.bears >= 0 for kind in cargo.kinds)
    assert stack.carried == (carried if limited else [0] * len(carried))


def test_cells_become_millimetres_without_the_room_around_a_piece() -> None:
    plain = careful()
    cells = Cargo(
        inner=plain.inner,
        kinds=plain.kinds,
        turns=plain.turns,
        effort=plain.effort,
        deck=plain.deck,
        margin=(3, 5),
        layer=10,
        bulge=2,
    )
    under_two = 10 * (8 + 2) + 10 * (7 + 2) + 2
    assert bare(cells, Laid(0, (1, 1, under_two), (4, 4, 2))).at == (4, 6, 8 + 7)


@given(cargoes(standing=False))
@settings(max_examples=80, deadline=None)
def test_floating_cargo_ends_up_resting_and_apart(cargo: Cargo) -> None:
    found = PlainHold(cargo).search(everything(cargo), RULE, BEAM, Stop())
    lying = [cuboid_at(one.at, one.size) for one in found.laid]
    assert not any(meet(a, b) for a, b in combinations(lying, 2))
    for one in lying:
        tops = [other for other in lying if other[5] == one[2]]
        assert one[2] == 0 or any(area_shared(one, other) for other in tops)


def test_floating_cargo_is_let_down_to_the_highest_top_under_it() -> None:
    floor, aside, high = (
        Laid(0, (0, 0, 1), (4, 4, 2)), Laid(0, (6, 0, 0), (4, 4, 3)), Laid(0, (2, 0, 9), (6, 4, 2)),
    )  # fmt: skip
    assert [one.at[2] for one in let_down([high, aside, floor])] == [0, 0, 3]
