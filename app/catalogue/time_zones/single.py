"""Countries whose ports and warehouses all keep one time.

Spain's is that of the mainland: the Canary Islands, an hour behind, are no destination here.
"""

from typing import Final

from app.catalogue.time_zones.authorities import TZ_DATABASE
from app.domain.tracking.zones import CountryZones

_ZONES: Final = {
    "CN": "Asia/Shanghai",
    "JP": "Asia/Tokyo",
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
    "FR": "Europe/Paris",
    "IT": "Europe/Rome",
    "ES": "Europe/Madrid",
    "NL": "Europe/Amsterdam",
    "PL": "Europe/Warsaw",
}

TABLES: Final = tuple(
    CountryZones(code=code, zone=zone, sources=(TZ_DATABASE,)) for code, zone in _ZONES.items()
)
