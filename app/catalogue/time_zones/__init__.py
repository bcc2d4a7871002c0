"""Time zones of countries, their regions and their ports."""

from collections.abc import Mapping
from functools import cache

from app.catalogue.registry import entries
from app.domain.tracking.zones import CountryZones


def country_zones() -> Mapping[str, CountryZones]:
    """Return all tables of zones by ISO 3166 country code."""
    return entries(__name__, CountryZones)


@cache
def all_zones() -> tuple[str, ...]:
    """Return every zone of the tables, each once, in their order."""
    return tuple(dict.fromkeys(zone for table in country_zones().values() for zone in table.zones))


def zone_of_port(code: str) -> str:
    """Return the zone of a UN/LOCODE, or "" when it is not known."""
    table = country_zones().get(code[:2])
    return table.zone_of(port=code) if table else ""


def zone_of_region(country: str, region: str) -> str:
    """Return the zone of a country's state or province, or "" when it is not known."""
    table = country_zones().get(country)
    return table.zone_of(region=region) if table else ""
