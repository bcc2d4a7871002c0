"""A place's time zone follows from its country, its region or its port, or is asked."""

from datetime import date

from app.domain.sourcing import Source
from app.domain.tracking.zones import CountryZones

SOURCES = (Source("somebody", date(2026, 1, 1)),)
ONE = CountryZones(code="AA", zone="Asia/Tokyo", sources=SOURCES)
SEVERAL = CountryZones(
    code="BB",
    regions={"EE": "America/New_York", "WW": "America/Los_Angeles"},
    ports={"BBEAS": "America/New_York"},
    sources=SOURCES,
)


def test_a_country_with_one_time_keeps_it_everywhere() -> None:
    assert ONE.zone_of(region="XX") == ONE.zone_of(port="AAXXX") == "Asia/Tokyo"
    assert ONE.zones == ("Asia/Tokyo",)


def test_a_country_with_several_knows_regions_and_ports() -> None:
    assert SEVERAL.zone_of(region="ww") == "America/Los_Angeles"
    assert SEVERAL.zone_of(port="BBEAS") == "America/New_York"
    assert SEVERAL.zones == ("America/New_York", "America/Los_Angeles")


def test_what_is_not_known_is_asked() -> None:
    assert SEVERAL.zone_of(region="XX") == ""
    assert SEVERAL.zone_of() == ""
