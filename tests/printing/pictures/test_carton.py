import pytest

from app.domain.packing.grid import Grid
from app.domain.quantities.length import Box
from app.printing.pictures.carton import carton_picture
from app.printing.pictures.svg import Caption
from tests.factories.drawings import classes, drawing, texts

SIZE = Box.of_mm(536, 406, 332)
GRID = Grid(along_length=2, along_width=5, along_height=4, unit=Box.of_mm(265, 80, 80))
CAPTION = Caption("carton-1", "A 组的一箱", "每箱 40 件，按 2 × 5 × 4 摆放")


def test_the_three_sides_are_written_beside_the_carton() -> None:
    assert texts(carton_picture(SIZE, caption=CAPTION)) == ["53.6 cm", "40.6 cm", "33.2 cm"]


def test_a_closed_carton_shows_board_and_tape() -> None:
    shown = classes(carton_picture(SIZE, caption=CAPTION))

    assert {"ka", "kb", "kc", "sa", "sb", "dim"} <= set(shown)
    assert "ta" not in shown


def test_a_carton_ready_to_leave_has_a_label_on_two_sides() -> None:
    shown = classes(carton_picture(SIZE, caption=CAPTION, labelled=True))

    assert (shown.count("label"), shown.count("bars")) == (2, 2)
    assert "label" not in classes(carton_picture(SIZE, caption=CAPTION))


def test_a_known_grid_is_shown_in_an_open_carton() -> None:
    shown = classes(carton_picture(SIZE, caption=CAPTION, grid=GRID))

    assert shown.count("ta") == 1
    assert "sa" not in shown


@pytest.mark.parametrize(("units", "stacks"), [(0, 0), (1, 1), (10, 1), (12, 2), (13, 3), (99, 1)])
def test_a_remainder_fills_layer_by_layer(units: int, stacks: int) -> None:
    shown = classes(carton_picture(SIZE, caption=CAPTION, grid=GRID, units=units))

    assert shown.count("ta") == stacks


def test_nothing_needs_a_style_or_a_script_and_colours_are_attributes() -> None:
    svg = carton_picture(SIZE, caption=CAPTION, grid=GRID)

    assert "style" not in svg
    assert "script" not in svg
    root = drawing(svg)
    for path in root.iter("{http://www.w3.org/2000/svg}path"):
        assert path.get("fill")
        assert path.get("stroke")


def test_the_same_carton_is_drawn_in_the_same_bytes() -> None:
    first = carton_picture(SIZE, caption=CAPTION, grid=GRID)

    assert carton_picture(SIZE, caption=CAPTION, grid=GRID) == first
    assert len(first) < 4_000


@pytest.mark.parametrize("size", [(1, 1, 1), (5000, 1, 1), (1, 1, 5000), (1, 9000, 3)])
def test_no_size_is_too_odd_to_draw(size: tuple[int, int, int]) -> None:
    assert len(texts(carton_picture(Box.of_mm(*size), caption=CAPTION, labelled=True))) == 3
