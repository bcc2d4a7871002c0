"""The picture of a shipment's way: told in words too, and drawn where its lane is known."""

import pytest

from tests.factories.people import Member
from tests.factories.tracking import a_locked_plan
from tests.web.visitor import Visitor

PAGE = "/p/IP-2026-0001/tracking/1"
DEPARTED = {"classifier": "ACT", "milestone": "DEPARTED", "day": "2026-11-02"}


@pytest.fixture
def _locked(member: Member) -> None:
    with member.session() as session:
        a_locked_plan(session)


@pytest.mark.usefixtures("_locked")
def test_the_route_is_told_in_words_too(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    picture = owner.get(PAGE).soup.select_one("svg.chart")
    assert picture is not None
    assert picture.title is not None
    assert picture.title.text == "Route from Ningbo to Long Beach, then to ONT8"
    described = picture.find("desc")
    assert described is not None
    assert described.text == "Ningbo: Actual 11-02; Long Beach; ONT8"


@pytest.mark.usefixtures("_locked")
def test_the_stops_are_listed_by_the_numbers_on_the_picture(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    page = owner.get(PAGE).soup
    stops = [(" ".join(each.text.split()), each["class"]) for each in page.select(".stops li")]
    assert stops == [
        ("Ningbo Actual 11-02", ["here"]), ("Long Beach", ["ahead"]), ("ONT8", ["ahead"]),
    ]  # fmt: skip
    assert [each.text for each in page.select("svg .number")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("facts", "drawn"),
    [
        ({}, True),
        ({"main_leg": "air", "port_of_loading": "CNPVG", "port_of_discharge": "USLAX"}, True),
        ({"port_of_discharge": ""}, False),
        ({"main_leg": "rail", "port_of_loading": "CNXIY"}, False),
        ({"main_leg": ""}, False),
    ],
)
def test_a_route_is_drawn_where_its_lane_is_known(
    owner: Visitor,
    member: Member,
    facts: dict[str, str],
    drawn: bool,  # noqa: FBT001
) -> None:
    with member.session() as session:
        a_locked_plan(session, **facts)
    page = owner.get(PAGE)
    assert (page.soup.select_one("svg.chart") is not None) is drawn
