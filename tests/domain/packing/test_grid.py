import pytest

from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.grid import Grid, layouts
from app.domain.packing.rules import Measure, Scope
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.carton_rules import packaging, side, units, weight

FLASK = UnitMeasures(size=Box.of_mm(80, 80, 265), weight=Weight(450))


def test_a_grid_tells_its_units_and_the_room_they_take() -> None:
    grid = Grid(along_length=5, along_width=3, along_height=2, unit=Box.of_mm(40, 50, 60))

    assert grid.units == 30
    assert grid.inner == Box.of_mm(200, 150, 120)


def test_the_most_cubic_grid_is_kept_for_each_number_of_units() -> None:
    cube = UnitMeasures(size=Box.of_mm(50, 50, 50), weight=Weight(100))

    found = layouts(cube, (), packaging=packaging(), most=64)

    assert found[64].grid.inner == Box.of_mm(200, 200, 200)
    assert found[8].grid.inner == Box.of_mm(100, 100, 100)


def test_goods_that_stay_upright_keep_their_height_vertical() -> None:
    upright = UnitMeasures(size=FLASK.size, weight=FLASK.weight, upright=True)

    found = layouts(upright, (side(635),), packaging=packaging(), most=100)

    assert all(layout.grid.unit.height.millimetres == 265 for layout in found.values())
    assert all(layout.size.length >= layout.size.width for layout in found.values())


def test_no_layout_breaks_a_limit_of_side_weight_or_units() -> None:
    rules = (
        side(600),
        side(500, code="second", measure=Measure.SECOND_SIDE),
        side(400, code="third", measure=Measure.THIRD_SIDE),
        weight(15000),
        units(30),
    )

    found = layouts(FLASK, rules, packaging=packaging(), most=500)

    assert found
    for count, layout in found.items():
        longest, second, third = (each.millimetres for each in layout.size.sides)
        assert (longest <= 600, second <= 500, third <= 400) == (True, True, True)
        assert layout.gross_weight <= Weight(15000)
        assert count == layout.grid.units <= 30


def test_one_unit_alone_is_bound_only_by_what_is_said_of_one() -> None:
    board = UnitMeasures(size=Box.of_mm(900, 400, 50), weight=Weight(26000))
    rules = (side(635, scope=Scope.SEVERAL_UNITS), weight(22680, scope=Scope.SEVERAL_UNITS))

    assert set(layouts(board, rules, packaging=packaging(), most=10)) == {1}
    assert layouts(board, (side(635),), packaging=packaging(), most=10) == {}


def test_a_partly_filled_layout_weighs_its_carton_and_its_units() -> None:
    (layout,) = layouts(FLASK, (), packaging=packaging(), most=1).values()

    assert layout.gross_of(0, unit_weight=Weight(450)) == layout.empty_weight
    assert layout.gross_of(1, unit_weight=Weight(450)) == layout.gross_weight


def test_a_unit_without_measures_cannot_be_laid_out() -> None:
    with pytest.raises(ValueError, match="size and weight"):
        layouts(UnitMeasures(weight=Weight(1)), (), packaging=packaging(), most=1)
