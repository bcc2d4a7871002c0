"""Which clock hangs in which port and warehouse."""

import pytest

from app.catalogue.countries import countries
from app.catalogue.ports import ports
from app.catalogue.time_zones import all_zones, country_zones, zone_of_port, zone_of_region
from app.catalogue.warehouses import warehouses
from app.domain.tracking.occurrences import zone_names


def test_every_zone_exists() -> None:
    assert set(all_zones()) <= zone_names()


def test_every_country_of_the_catalogue_has_its_zones() -> None:
    assert set(country_zones()) == set(countries())


def test_every_port_has_its_zone() -> None:
    assert [code for code in ports() if not zone_of_port(code)] == []


@pytest.mark.parametrize(
    ("country", "region", "zone"),
    [
        ("US", "CA", "America/Los_Angeles"),
        ("US", "IN", "America/New_York"),
        ("US", "AZ", "America/Phoenix"),
        ("US", "KY", ""),
        ("US", "California", ""),
        ("CA", "ON", "America/Toronto"),
        ("AU", "QLD", "Australia/Brisbane"),
        ("JP", "", "Asia/Tokyo"),
        ("XX", "", ""),
    ],
)
def test_a_warehouse_keeps_the_time_of_its_state(country: str, region: str, zone: str) -> None:
    assert zone_of_region(country, region) == zone


def test_a_port_of_a_country_we_do_not_know_is_asked() -> None:
    assert zone_of_port("XXYYY") == zone_of_port("") == ""


def test_most_listed_american_warehouses_need_no_question() -> None:
    listed = [each for each in warehouses().values() if each.country == "US"]
    known = [each for each in listed if zone_of_region("US", each.state)]
    assert len(known) / len(listed) > 0.9
