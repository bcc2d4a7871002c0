"""Blocks of equal units, and how they settle."""

from app.domain.stowage.alike.blocks import Block, settled


def test_a_block_knows_its_units_and_its_far_corner() -> None:
    block = Block((1, 2, 3), (2, 3, 4), (2, 1, 2))
    assert (block.units, block.end) == (4, (5, 5, 11))
    assert len({at for at, _ in block.pieces()}) == 4


def test_a_turned_block_keeps_its_units() -> None:
    block = Block((1, 2, 3), (4, 5, 6), (7, 8, 9)).turned([2, 0, 1], shift=(10, 0, 0), grain=10)
    assert (block.at, block.size, block.counts) == ((30, 30, 10), (50, 60, 40), (8, 9, 7))


def test_blocks_settle_whole_or_in_piles() -> None:
    floor = Block((0, 0, 0), (2, 2, 1), (1, 1, 1))
    above = Block((0, 0, 3), (2, 2, 1), (2, 1, 1))
    assert settled([above, floor]) == [
        floor,
        Block((0, 0, 1), (2, 2, 1), (1, 1, 1)),
        Block((2, 0, 0), (2, 2, 1), (1, 1, 1)),
    ]
    assert settled([above]) == [above.at_height(0)]
