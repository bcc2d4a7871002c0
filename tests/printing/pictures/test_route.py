"""The route picture: solid behind the goods, dashed ahead, and the same for every reader."""

from dataclasses import replace

from app.domain.tracking.chart import Coast, Point
from app.printing.pictures.route import Route, Standing, Stop, route_picture
from app.printing.pictures.svg import Caption
from tests.factories.carton_rules import SOMEBODY
from tests.factories.drawings import classes, drawing, texts

COAST = Coast(
    code="island",
    outlines=((Point(300, 1700), Point(300, 1800), Point(400, 1750)),),
    sources=(SOMEBODY,),
)
CAPTION = Caption("route", "Route from Ningbo to Long Beach", "Ningbo: departed")


def stop(name: str, standing: Standing, note: str = "") -> Stop:
    return Stop(name=name, note=note, standing=standing)


UNDER_WAY = Route(
    path=(Point(299, 1216), Point(305, 1310), Point(480, 1820), Point(337, -1182)),
    inland=Point(395, -985),
    stops=(
        stop("Ningbo", Standing.HERE, "Actual 11-02"),
        stop("Long Beach", Standing.AHEAD, "Expected 11-18"),
        stop("ONT8 <dock>", Standing.AHEAD),
    ),
)


def drawn(route: Route) -> str:
    return route_picture(route, coast=COAST, caption=CAPTION)


def ways(route: Route) -> list[str]:
    return [each for each in classes(drawn(route)) if each in {"been", "ahead"}]


def test_a_ship_at_sea_has_both_parts_ahead() -> None:
    assert ways(UNDER_WAY) == ["ahead", "ahead"]


def test_a_ship_that_arrived_has_the_sea_behind() -> None:
    arrived = (UNDER_WAY.stops[0], stop("Long Beach", Standing.HERE), UNDER_WAY.stops[2])
    assert ways(replace(UNDER_WAY, stops=arrived)) == ["been", "ahead"]


def test_delivered_goods_have_all_behind() -> None:
    first, second, third = UNDER_WAY.stops
    done = (
        replace(first, standing=Standing.PASSED),
        replace(second, standing=Standing.PASSED),
        replace(third, standing=Standing.HERE),
    )
    assert ways(replace(UNDER_WAY, stops=done)) == ["been", "been"]


def test_the_picture_tells_in_words_what_it_shows() -> None:
    root = drawing(drawn(UNDER_WAY))
    told = [each.text for each in root if each.tag.endswith(("title", "desc"))]
    assert told == [CAPTION.title, CAPTION.description]
    assert {"Ningbo", "Actual 11-02", "Long Beach", "ONT8 <dock>"} <= set(texts(drawn(UNDER_WAY)))


def test_numbers_stay_out_of_sight_until_a_sheet_shows_them() -> None:
    numbers = [each for each in drawing(drawn(UNDER_WAY)).iter() if each.get("class") == "number"]
    assert [each.text for each in numbers] == ["1", "2", "3"]
    assert {each.get("display") for each in numbers} == {"none"}


def test_colours_are_attributes_so_that_it_prints() -> None:
    for path in drawing(drawn(UNDER_WAY)).iter("{http://www.w3.org/2000/svg}path"):
        assert path.get("fill") is not None


def test_equal_routes_are_drawn_alike() -> None:
    assert drawn(UNDER_WAY) == drawn(replace(UNDER_WAY))


def test_a_flight_is_an_arch_towards_the_pole() -> None:
    flight = Route(
        path=(Point(311, 1218), Point(337, -1183)),
        inland=Point(395, -985),
        stops=UNDER_WAY.stops,
        arched=True,
    )
    path = drawn(flight).split('class="halo"')[1].split(' d="M')[1].split('"')[0]
    heights = [float(part.split()[-1]) for part in path.replace("C", " C").split(" C")]
    assert min(heights) < heights[0]
    assert min(heights) < heights[-1]


def test_a_picture_is_small_enough_for_a_slow_line() -> None:
    assert len(drawn(UNDER_WAY)) < 8_000
