"""The chart's facts: coasts that close, ports on the map, and a lane to every seaport."""

import pytest

from app.catalogue import atlas
from app.catalogue.countries import countries
from app.catalogue.ports import ports
from app.domain.tracking.chart import Heading
from app.domain.transport import Mode

ABROAD = [port for port in ports().values() if port.country != "CN"]
AT_SEA = [port.code for port in ABROAD if Mode.SEA in port.modes]
LOADING = [
    each.code for each in ports().values() if each.country == "CN" and Mode.SEA in each.modes
]


def test_land_lies_within_the_cut() -> None:
    outlines = atlas.coasts()["land"].outlines
    assert len(outlines) > 100
    for outline in outlines:
        assert len(outline) >= 3
        assert all(-250 <= point.longitude <= 3350 for point in outline)
        assert all(-560 <= point.latitude <= 780 for point in outline)


def test_every_port_and_country_has_a_position() -> None:
    assert [code for code in (*ports(), *countries()) if atlas.position(code) is None] == []
    assert atlas.position("XXXXX") is None


@pytest.mark.parametrize("code", AT_SEA)
def test_every_seaport_lies_on_a_lane(code: str) -> None:
    assert atlas.lane_to(code, mode=Mode.SEA) is not None


@pytest.mark.parametrize("code", LOADING)
def test_ships_know_their_way_out_of_every_loading_port(code: str) -> None:
    assert set(atlas.approaches()[code].out) == set(Heading)


@pytest.mark.parametrize("mode", [Mode.RAIL, Mode.TRUCK])
def test_trains_and_trucks_have_a_lane_to_their_terminals(mode: Mode) -> None:
    served = [port.code for port in ABROAD if mode in port.modes]
    assert [code for code in served if atlas.lane_to(code, mode=mode) is None] == []


def test_a_port_off_every_lane_has_none() -> None:
    assert atlas.lane_to("XXXXX", mode=Mode.SEA) is None


def test_ports_lie_in_their_country() -> None:
    """Rough boxes catch a swapped sign or a swapped pair."""
    boxes = {"CN": (180, 540, 730, 1350), "US": (240, 490, -1250, -660), "DE": (470, 550, 50, 150)}
    for port in ports().values():
        box = boxes.get(port.country)
        point = atlas.position(port.code)
        if box is not None and point is not None:
            assert box[0] <= point.latitude <= box[1], port.code
            assert box[2] <= point.longitude <= box[3], port.code
