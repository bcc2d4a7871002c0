from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.printing.pictures.isometric import Area, Block, View, blocks, draw, height_of, scale_for

sides = st.integers(1, 2000)
solids = st.tuples(sides, sides, sides)


def test_x_runs_right_and_down_y_left_and_down_z_up() -> None:
    view = View(Fraction(1, 100), 0, 0)

    assert view.at((100, 0, 0)) == (866, 500)
    assert view.at((0, 100, 0)) == (-866, 500)
    assert view.at((0, 0, 100)) == (0, -1000)


@given(solids, st.integers(0, 500), st.integers(0, 500))
def test_a_view_keeps_everything_inside_its_area(
    size: tuple[int, int, int], left: int, top: int
) -> None:
    corners = Block(start=(0, 0, 0), counts=(1, 1, 1), size=size).corners()
    area = Area(left, top, 3000, 2000)

    view = View.fitting(corners, area)

    for x, y in map(view.at, corners):
        assert left - 2 <= x <= left + 3002
        assert top - 2 <= y <= top + 2002


@given(solids)
def test_a_view_of_a_given_scale_stands_at_the_foot_of_its_area(size: tuple[int, int, int]) -> None:
    corners = Block(start=(0, 0, 0), counts=(1, 1, 1), size=size).corners()
    area = Area(0, 0, 3000, 2000)
    half = scale_for(corners, area) / 2

    view = View.fitting(corners, area, scale=half)

    assert view.scale == half
    assert abs(max(y for _, y in map(view.at, corners)) - 2000) <= 1
    assert height_of(corners, half) <= 1001


class TestBlocks:
    @given(st.tuples(*[st.integers(1, 9)] * 3), st.data())
    def test_hold_exactly_the_boxes_asked_for(
        self, counts: tuple[int, int, int], data: st.DataObject
    ) -> None:
        number = data.draw(st.integers(0, counts[0] * counts[1] * counts[2]))

        found = blocks(counts, number, size=(10, 20, 30))

        assert sum(x * y * z for x, y, z in (block.counts for block in found)) == number
        assert len(found) <= 3

    def test_fill_layers_then_rows_then_the_last_row(self) -> None:
        found = blocks((4, 3, 2), 18, size=(10, 20, 30), start=(1, 2, 0))

        assert [(block.start, block.counts) for block in found] == [
            ((1, 2, 0), (4, 3, 1)),
            ((1, 2, 30), (4, 1, 1)),
            ((1, 22, 30), (2, 1, 1)),
        ]
        assert found[0].end == (41, 62, 30)


class TestDrawing:
    def test_shows_three_faces_and_the_seams_between_boxes(self) -> None:
        block = Block(start=(0, 0, 0), counts=(3, 2, 1), size=(100, 100, 100))
        view = View.fitting(block.corners(), Area(0, 0, 4000, 4000))

        top, left, right, seams = draw(block, view, palette="kraft")

        assert ['class="ka"' in top, 'class="kb"' in left, 'class="kc"' in right] == [True] * 3
        assert seams.count("M") == 3

    def test_leaves_out_seams_too_dense_to_see(self) -> None:
        block = Block(start=(0, 0, 0), counts=(500, 1, 1), size=(1, 500, 500))
        view = View.fitting(block.corners(), Area(0, 0, 1000, 1000))

        *_, seams = draw(block, view, palette="teal")

        assert seams == ""
