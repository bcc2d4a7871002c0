"""Units in a carton somebody typed: laid so that they fit, or not drawn at all."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.packing.arrangement import arrangement
from app.domain.packing.cartons import UnitMeasures
from app.domain.quantities.length import Box

CARTON = Box.of_mm(520, 380, 320)
EARPHONES = UnitMeasures(size=Box.of_mm(180, 120, 50))
sides = st.integers(20, 600)
boxes = st.builds(Box.of_mm, sides, sides, sides)


def test_a_full_carton_is_laid_without_an_empty_place() -> None:
    grid = arrangement(CARTON, EARPHONES, 24)
    assert grid is not None
    assert grid.units == 24


def test_what_does_not_fit_is_not_drawn() -> None:
    assert arrangement(CARTON, EARPHONES, 100) is None


def test_a_unit_of_unknown_or_no_size_is_not_drawn() -> None:
    assert arrangement(CARTON, UnitMeasures(), 1) is None
    assert arrangement(CARTON, UnitMeasures(size=Box.of_mm(0, 10, 10)), 1) is None


def test_an_empty_carton_holds_no_arrangement() -> None:
    assert arrangement(CARTON, EARPHONES, 0) is None


def test_upright_goods_keep_their_height() -> None:
    tall = Box.of_mm(100, 100, 400)
    assert arrangement(CARTON, UnitMeasures(size=tall), 1) is not None
    assert arrangement(CARTON, UnitMeasures(size=tall, upright=True), 1) is None


@given(boxes, boxes, st.integers(1, 200))
def test_every_arrangement_holds_the_units_and_stays_inside(
    carton: Box, unit: Box, units: int
) -> None:
    grid = arrangement(carton, UnitMeasures(size=unit), units)
    if grid is not None:
        assert grid.units >= units
        assert grid.inner.length <= carton.length
        assert grid.inner.width <= carton.width
        assert grid.inner.height <= carton.height
