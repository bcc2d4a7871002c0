"""Areas: parts of the world with one price, by country, postcode, warehouse or port."""

from dataclasses import dataclass
from typing import Final

from app.domain.freight.cartons import FreightDestination
from app.domain.freight.triggers import folded_postcode
from app.domain.naming import Name

#: Closer than any postcode, which has at most ten characters.
_NAMED_PLACE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Part of the world with one price.

    It is `countries` as a whole, unless it names warehouses by their codes, ports, or the first
    characters of postcodes: then it is those places in them.
    """

    code: str
    name: Name
    countries: frozenset[str]
    postcode_prefixes: tuple[str, ...] = ()
    warehouses: frozenset[str] = frozenset()
    ports: frozenset[str] = frozenset()

    def closeness(self, destination: FreightDestination) -> int | None:
        """Return how closely it names the destination; None when it does not cover it.

        A warehouse or port named is closest, then the longest beginning of a postcode.
        """
        if destination.country not in self.countries:
            return None
        if destination.warehouse in self.warehouses or destination.port in self.ports:
            return _NAMED_PLACE
        if not self.postcode_prefixes:
            return None if self.warehouses or self.ports else 0
        postcode = folded_postcode(destination.postal_code)
        return max(
            (len(prefix) for prefix in self.postcode_prefixes if postcode.startswith(prefix)),
            default=None,
        )

    def needs_postcode(self, destination: FreightDestination) -> bool:
        """Return whether only a postcode can tell if it covers the destination."""
        return (
            destination.country in self.countries
            and bool(self.postcode_prefixes)
            and destination.warehouse not in self.warehouses
            and not destination.postal_code.strip()
        )
