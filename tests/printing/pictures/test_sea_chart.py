"""The window of a chart: the whole route, the Pacific in its middle, land cut at its edges."""

from hypothesis import given
from hypothesis import strategies as some

from app.domain.tracking.chart import Coast, Point
from app.printing.pictures.sea_chart import Window, eastward, paper
from tests.factories.carton_rules import SOMEBODY

CHINA, CALIFORNIA = Point(226, 1143), Point(337, -1182)
ISLAND = Coast(
    code="island",
    outlines=((Point(300, 1700), Point(300, 1800), Point(400, 1750)),),
    sources=(SOMEBODY,),
)
places = some.builds(Point, some.integers(-550, 750), some.integers(-1800, 1800))


def test_america_lies_east_of_china() -> None:
    assert eastward(CALIFORNIA.longitude) > eastward(CHINA.longitude)
    assert eastward(-1800) == 1800
    assert eastward(-250) == -250
    assert eastward(-260) == 3340


@given(some.lists(places, min_size=1, max_size=12))
def test_every_place_is_within_the_window(route: list[Point]) -> None:
    window = Window.around(route)
    for place in route:
        across, down = window.at(place)
        assert 0 <= across <= 9600
        assert 0 <= down <= window.height


@given(some.lists(places, min_size=1, max_size=12))
def test_a_chart_is_never_higher_than_a_screen_nor_flat(route: list[Point]) -> None:
    assert 2900 <= Window.around(route).height <= 5300


def test_the_paper_shows_land_meridians_and_a_frame() -> None:
    drawn = "".join(paper(Window.around((CHINA, CALIFORNIA)), ISLAND))
    assert 'class="land"' in drawn
    assert drawn.count('class="frame"') == 2
    assert ">180°<" in drawn
    assert ">160°W<" in drawn
    assert ">120°E<" in drawn


def test_land_outside_the_window_is_left_out() -> None:
    europe = (Point(500, 0), Point(520, 100))
    assert 'class="land"' not in "".join(paper(Window.around(europe), ISLAND))


def test_land_is_cut_at_the_edge_of_the_paper() -> None:
    whole = Coast(
        code="whole",
        outlines=((Point(-500, -200), Point(-500, 3300), Point(700, 3300), Point(700, -200)),),
        sources=(SOMEBODY,),
    )
    window = Window.around((CHINA, CALIFORNIA))
    [land] = [part for part in paper(window, whole) if 'class="land"' in part]
    numbers = [int(each) for each in land.split(' d="M')[1].split("z")[0].replace("L", " ").split()]
    assert max(numbers[::2]) == 960
    assert max(numbers[1::2]) <= window.height // 10 + 1
    assert min(numbers) == 0
