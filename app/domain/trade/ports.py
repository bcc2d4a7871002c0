"""Places where goods leave and arrive, by their UN/LOCODE."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.transport import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """A seaport, airport or rail terminal; `code` is its UN/LOCODE."""

    code: str
    name: Name
    modes: frozenset[Mode]
    sources: tuple[Source, ...]

    @property
    def country(self) -> str:
        """Return the ISO 3166 code, which a UN/LOCODE begins with."""
        return self.code[:2]


def ports_for(ports: Iterable[Port], *, country: str, mode: Mode) -> list[Port]:
    """Return the ports of `country` that `mode` uses, in the catalogue's order."""
    return [port for port in ports if port.country == country and mode in port.modes]
