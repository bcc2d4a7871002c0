"""What is asked: sizes that may be turned, room, and distances of packed pieces."""

from decimal import Decimal

import pytest

from app.domain.stowage.request import Rules
from tests.factories.stowage_requests import carton, cube


def test_a_piece_that_may_be_tipped_any_way_lies_six_ways() -> None:
    ways = cube(size=(1, 2, 3)).orientations
    assert len(ways) == 6
    assert {tuple(sorted(way)) for way in ways} == {(1, 2, 3)}


def test_equal_sides_give_fewer_ways() -> None:
    assert cube(size=(2, 2, 2)).orientations == ((2, 2, 2),)
    assert set(cube(size=(2, 2, 3)).orientations) == {(2, 2, 3), (2, 3, 2), (3, 2, 2)}


def test_a_side_that_may_not_be_upright_never_is() -> None:
    upright = cube(size=(1, 2, 3), vertical=(False, False, True))
    assert set(upright.orientations) == {(1, 2, 3), (2, 1, 3)}


def test_volumes_are_cubic_millimetres() -> None:
    assert cube(size=(2, 3, 4)).volume == 24
    assert carton().volume == 24_000_000


def test_a_container_without_a_cost_costs_its_volume() -> None:
    assert carton().price == Decimal(24_000_000)
    assert carton(cost=Decimal("27.5")).price == Decimal("27.5")


@pytest.mark.parametrize(("gap", "bulge", "between", "margin"), [(0, 0, 0, 0), (5, 3, 8, 7)])
def test_pieces_keep_gap_and_bulge_and_half_of_it_from_the_ends(
    gap: int, bulge: int, between: int, margin: int
) -> None:
    rules = Rules(gap=gap, bulge=bulge)
    assert (rules.between, rules.margin) == (between, margin)
