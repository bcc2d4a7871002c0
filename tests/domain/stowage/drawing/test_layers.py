"""Layers show every piece once as new, in as few level cuts as that takes."""

from itertools import combinations

from hypothesis import given

from app.domain.stowage.drawing.layers import layers_of
from app.domain.stowage.plan import Placement
from tests.domain.stowage.drawing.loads import grid, loads


@given(loads)
def test_every_piece_is_new_in_one_layer(load: list[Placement]) -> None:
    new = [piece for layer in layers_of(load) for piece in layer.placements]

    assert sorted(new, key=repr) == sorted(load, key=repr)


@given(loads)
def test_a_layer_shows_just_what_its_cut_goes_through(load: list[Placement]) -> None:
    for layer in layers_of(load):
        shown = {*layer.placements, *layer.through}
        assert shown == {
            piece for piece in load if piece.at[2] <= layer.height < piece.at[2] + piece.size[2]
        }
        assert not {*layer.placements} & {*layer.through}


@given(loads)
def test_no_cut_could_be_spared(load: list[Placement]) -> None:
    """One piece of each layer ends before one of the next begins: no cut goes through two."""
    found = layers_of(load)
    lowest = [
        min(layer.placements, key=lambda piece: piece.at[2] + piece.size[2]) for layer in found
    ]

    for one, other in combinations(lowest, 2):
        assert one.at[2] + one.size[2] <= other.at[2]


def test_a_tall_piece_reaches_through_the_layers_of_low_ones() -> None:
    tall = Placement("T", (0, 0, 0), (100, 100, 300))
    low = grid("L", (100, 0, 0), (100, 100, 100), (1, 1, 3))

    found = layers_of([tall, *low])

    assert [layer.height for layer in found] == [0, 100, 200]
    assert found[0].placements == (tall, low[0])
    assert (found[1].placements, found[1].through) == ((low[1],), (tall,))


def test_low_steps_of_one_height_need_one_cut() -> None:
    shifted = [
        Placement("A", (0, 0, 0), (100, 100, 300)),
        Placement("B", (100, 0, 0), (100, 100, 50)),
        Placement("C", (100, 0, 50), (100, 100, 250)),
    ]

    assert [layer.height for layer in layers_of(shifted)] == [0, 50]


def test_nothing_has_no_layers() -> None:
    assert layers_of([]) == ()
