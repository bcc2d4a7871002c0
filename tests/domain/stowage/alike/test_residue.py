"""Waste that no way of laying units avoids, by colouring cells."""

from app.domain.stowage.alike.residue import least_waste


def test_a_box_whose_side_a_unit_side_divides_may_be_full() -> None:
    assert least_waste((10, 7, 7), (5, 1, 1)) == 0


def test_a_tiling_by_units_needs_a_side_that_is_a_multiple() -> None:
    assert least_waste((40, 30, 20), (12, 8, 5)) > 0


def test_rods_in_a_plane_waste_as_barnes_found() -> None:
    """F. W. Barnes, Packing the maximum number of m x n tiles in a large p x q rectangle, 1979."""
    assert least_waste((7, 7, 5), (5, 5, 1)) == 0
    assert least_waste((7, 7, 1), (5, 1, 1)) == min(2 * 2, 3 * 3)
    assert least_waste((8, 9, 1), (5, 1, 1)) == min(3 * 4, 2 * 1)


def test_lengths_that_no_step_of_the_unit_reaches_are_wasted() -> None:
    assert least_waste((25, 20, 10), (10, 10, 10)) == 5 * 20 * 10
