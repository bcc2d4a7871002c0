"""Which time zone a place keeps, where that follows from its country, region or port."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.domain.sourcing import Source

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryZones:
    """The IANA zones of a country.

    `zone` is that of a country with one, "" where there are several: then `regions` knows it by
    state or province, and `ports` by UN/LOCODE. A region whose cities keep different times is left
    out, so that the person is asked.
    """

    code: str
    sources: tuple[Source, ...]
    zone: str = ""
    regions: Mapping[str, str] = field(default_factory=lambda: _NONE)
    ports: Mapping[str, str] = field(default_factory=lambda: _NONE)

    @property
    def zones(self) -> tuple[str, ...]:
        """Return all zones the table knows in the country, each once."""
        several = (*self.regions.values(), *self.ports.values())
        return tuple(dict.fromkeys((self.zone, *several) if self.zone else several))

    def zone_of(self, *, region: str = "", port: str = "") -> str:
        """Return the zone of a port or a region, or "" when it is not known."""
        return self.ports.get(port) or self.regions.get(region.upper()) or self.zone
