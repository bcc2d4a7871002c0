"""Countries that keep several times, by state or province and by port.

A state is listed under the time that all of it keeps, or all but a corner; one whose cities keep
different times is left out (Idaho, Kentucky, Nebraska, North and South Dakota,
Tennessee), so that the person is asked.
"""

from typing import Final

from app.catalogue.time_zones.authorities import CFR_49_71, TZ_DATABASE
from app.domain.tracking.zones import CountryZones

_EASTERN: Final = "America/New_York"
_CENTRAL: Final = "America/Chicago"
_MOUNTAIN: Final = "America/Denver"
_PACIFIC: Final = "America/Los_Angeles"
_STATES: Final = {
    _EASTERN: "CT DC DE FL GA IN MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
    _CENTRAL: "AL AR IA IL KS LA MN MO MS OK TX WI",
    _MOUNTAIN: "CO MT NM UT WY",
    _PACIFIC: "CA NV OR WA",
    "America/Phoenix": "AZ",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
}
_PROVINCES: Final = {
    "America/Toronto": "ON QC",
    "America/Vancouver": "BC",
    "America/Edmonton": "AB",
    "America/Winnipeg": "MB",
    "America/Regina": "SK",
    "America/Halifax": "NS PE",
    "America/Moncton": "NB",
    "America/St_Johns": "NL",
}
_AUSTRALIA: Final = {
    "Australia/Sydney": "NSW ACT",
    "Australia/Melbourne": "VIC",
    "Australia/Brisbane": "QLD",
    "Australia/Adelaide": "SA",
    "Australia/Perth": "WA",
    "Australia/Hobart": "TAS",
    "Australia/Darwin": "NT",
}
_PORTS: Final = {
    _EASTERN: "USNYC USJFK USSAV",
    _CENTRAL: "USHOU USCHI",
    _PACIFIC: "USLAX USLGB USOAK USSEA",
    "America/Toronto": "CATOR CAMTR",
    "America/Vancouver": "CAVAN CAPRR",
    "America/Halifax": "CAHAL",
    "Australia/Sydney": "AUSYD",
    "Australia/Melbourne": "AUMEL",
    "Australia/Brisbane": "AUBNE",
    "Australia/Perth": "AUFRE",
}


def _by_code(listed: dict[str, str]) -> dict[str, str]:
    return {code: zone for zone, codes in listed.items() for code in codes.split()}


def _ports(country: str) -> dict[str, str]:
    return {code: zone for code, zone in _by_code(_PORTS).items() if code.startswith(country)}


UNITED_STATES: Final = CountryZones(
    code="US",
    regions=_by_code(_STATES),
    ports=_ports("US"),
    sources=(CFR_49_71, TZ_DATABASE),
)
CANADA: Final = CountryZones(
    code="CA", regions=_by_code(_PROVINCES), ports=_ports("CA"), sources=(TZ_DATABASE,)
)
AUSTRALIA: Final = CountryZones(
    code="AU", regions=_by_code(_AUSTRALIA), ports=_ports("AU"), sources=(TZ_DATABASE,)
)
