"""Blocks are real cargo: pieces that fit together, few enough, and borne by one another."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Effort
from app.domain.stowage.search.plain.blocks import build_blocks
from app.domain.stowage.search.plain.cuboids import Cuboid, area_shared, cuboid_at, meet, within
from app.domain.stowage.search.plain.joining import MOST_KINDS, MOST_UNITS_WITH_CARE
from app.domain.stowage.search.plain.shapes import Block, unfold
from tests.domain.stowage.search.cargoes import ANY, cargo, cargoes

ORIGIN = (0, 0, 0)


def pieces(cargo: Cargo, block: Block) -> list[Cuboid]:
    """Return the cells that the pieces of a block take."""
    cells = {(turn.kind, turn.bare): turn.size for turn in cargo.turns}
    return [cuboid_at(one.at, cells[one.kind, one.size]) for one in unfold(block, ORIGIN)]


def volume(cuboid: Cuboid) -> int:
    x0, y0, z0, x1, y1, z1 = cuboid
    return (x1 - x0) * (y1 - y0) * (z1 - z0)


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_a_block_is_what_its_pieces_are_together(cargo: Cargo) -> None:
    for block in build_blocks(cargo):
        laid = list(unfold(block, ORIGIN))
        counts = Counter(one.kind for one in laid)
        of_all = [cargo.kinds[one.kind] for one in laid]
        assert dict(block.kinds) == counts
        assert block.units == len(laid)
        assert block.worth == sum(kind.worth for kind in of_all)
        assert block.weight == sum(kind.weight for kind in of_all)
        assert {kind.stop for kind in of_all} == {block.stop}


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_the_pieces_of_a_block_lie_apart_and_leave_no_air(cargo: Cargo) -> None:
    for block in build_blocks(cargo)[:150]:
        inside, around = pieces(cargo, block), cuboid_at(ORIGIN, block.size)
        assert not any(meet(a, b) for a, b in combinations(inside, 2))
        assert all(within(piece, around) for piece in inside)
        assert sum(map(volume, inside)) == volume(around)


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_blocks_are_no_larger_and_no_more_than_the_cargo_allows(cargo: Cargo) -> None:
    blocks = build_blocks(cargo)
    assert len(blocks) <= cargo.effort.blocks
    assert len({(block.size, block.kinds) for block in blocks}) == len(blocks)
    for block in blocks:
        assert all(side <= room for side, room in zip(block.size, cargo.inner, strict=True))
        assert all(count <= cargo.kinds[kind].quantity for kind, count in block.kinds)
        assert len(block.kinds) <= MOST_KINDS
        assert not cargo.careful or block.units <= MOST_UNITS_WITH_CARE


@given(cargoes())
@settings(max_examples=60, deadline=None)
def test_every_piece_of_a_standing_block_rests_wholly_on_the_tops_before_it(cargo: Cargo) -> None:
    for block in build_blocks(cargo)[:150]:
        before: list[tuple[Cuboid, bool]] = []
        for one, piece in zip(unfold(block, ORIGIN), pieces(cargo, block), strict=True):
            under = [(low, tops) for low, tops in before if low[5] == piece[2]]
            rests = sum(area_shared(piece, low) for low, tops in under if tops)
            assert rests == sum(area_shared(piece, low) for low, _ in under)
            assert piece[2] == 0 or rests == (piece[3] - piece[0]) * (piece[4] - piece[1])
            before.append((piece, cargo.kinds[one.kind].tops))


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_every_turned_item_has_a_block_of_its_own_as_far_as_blocks_suffice(cargo: Cargo) -> None:
    assume(len(cargo.turns) <= cargo.effort.blocks)
    sizes = {(block.size, block.kinds) for block in build_blocks(cargo)}
    assert all((turn.size, ((turn.kind, 1),)) in sizes for turn in cargo.turns)


def sizes_of(blocks: list[Block]) -> set[Triple]:
    return {block.size for block in blocks}


def test_with_room_for_many_blocks_every_number_of_rows_is_tried() -> None:
    rows = build_blocks(cargo((2, 2, 2), inner=(20, 3, 3), quantity=7))
    assert sizes_of(rows) == {(2 * count, 2, 2) for count in range(1, 8)}


@given(st.integers(2, 40))
def test_with_room_for_few_blocks_single_pieces_and_full_rows_remain(quantity: int) -> None:
    effort = Effort(blocks=4, sources=0)
    rows = build_blocks(cargo((2, 2, 2), inner=(80, 3, 3), quantity=quantity, effort=effort))
    assert {(2, 2, 2), (2 * quantity, 2, 2)} <= sizes_of(rows)


def test_a_piece_nothing_may_stand_on_makes_blocks_of_one_layer() -> None:
    plain = cargo((2, 2, 2), inner=(8, 8, 8), quantity=20)
    fragile = replace(plain, kinds=(plain.kinds[0]._replace(tops=False),))
    assert {height for _, _, height in sizes_of(build_blocks(plain))} == {2, 4, 6, 8}
    assert {height for _, _, height in sizes_of(build_blocks(fragile))} == {2}


@pytest.mark.parametrize("fragile", [0, 1])
def test_the_piece_that_bears_goes_below_whichever_was_made_first(fragile: int) -> None:
    plain = cargo((4, 4, 2), (4, 4, 3), inner=(4, 4, 5), quantity=1)
    kinds = tuple(kind._replace(tops=n != fragile) for n, kind in enumerate(plain.kinds))
    (tower,) = (
        block for block in build_blocks(replace(plain, kinds=kinds)) if block.units == len(kinds)
    )
    assert [one.kind for one in unfold(tower, ORIGIN)] == [1 - fragile, fragile]
    assert not tower.tops


def test_pieces_on_which_nothing_may_stand_are_not_joined_to_a_tower() -> None:
    plain = cargo((4, 4, 2), (4, 4, 3), inner=(4, 4, 5), quantity=1)
    kinds = tuple(kind._replace(tops=False) for kind in plain.kinds)
    assert {block.units for block in build_blocks(replace(plain, kinds=kinds))} == {1}


def test_pieces_for_different_stops_are_not_joined() -> None:
    plain = cargo((4, 4, 2), (4, 4, 3), inner=(8, 8, 5), quantity=1)
    kinds = tuple(kind._replace(stop=n) for n, kind in enumerate(plain.kinds))
    assert {block.units for block in build_blocks(replace(plain, kinds=kinds))} == {1}


def test_a_block_has_six_kinds_at_most() -> None:
    effort = Effort(blocks=4_000, sources=2_000)
    many = cargo(*[(1, 1, 1)] * 8, inner=(9, 1, 1), quantity=1, effort=effort)
    assert max(len(block.kinds) for block in build_blocks(many)) == MOST_KINDS
