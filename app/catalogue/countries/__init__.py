"""Destination countries and the origin, one module each."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.catalogue.registry import entries
from app.catalogue.warehouses import warehouses
from app.domain.trade.countries import Country


def countries() -> Mapping[str, Country]:
    """Return all countries by ISO 3166 code, the origin among them."""
    return entries(__name__, Country)


@cache
def destinations() -> Mapping[str, Country]:
    """Return the countries that goods can be planned to, by code, in the order to offer them.

    Those with the most listed warehouses come first, which are those most shipped to; then by code.
    """
    listed = Counter(warehouse.country for warehouse in warehouses().values())
    found = {code: country for code, country in countries().items() if country.destination}
    busiest = sorted(found, key=lambda code: (-listed[code], code))
    return MappingProxyType({code: found[code] for code in busiest})
