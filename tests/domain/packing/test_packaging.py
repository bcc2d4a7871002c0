from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.carton_rules import packaging


def test_the_outer_size_adds_walls_and_two_layers_of_flaps() -> None:
    assert packaging(wall=3).outer(Box.of_mm(400, 300, 200)) == Box.of_mm(406, 306, 212)


def test_the_room_is_the_outer_size_without_walls_and_flaps() -> None:
    assert packaging(wall=3).inner(Box.of_mm(406, 306, 212)) == Box.of_mm(400, 300, 200)
    assert packaging(wall=3).inner(Box.of_mm(406, 306, 12)) is None


def test_the_board_of_a_regular_slotted_carton_is_walls_and_half_width_flaps() -> None:
    """A 400 × 300 × 200 mm carton is cut from 1,400 mm × 500 mm: 0.7 m², 490 g of 700 g/m²."""
    assert packaging(board=700).empty_weight(Box.of_mm(400, 300, 200)) == Weight(490)


def test_a_part_of_a_gram_counts_whole() -> None:
    assert packaging(board=1).empty_weight(Box.of_mm(100, 100, 100)) == Weight(1)
