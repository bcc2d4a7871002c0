"""Destination countries and the origin, one module each."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.countries import Country


def countries() -> Mapping[str, Country]:
    """Return all countries by ISO 3166 code, the origin among them."""
    return entries(__name__, Country)


def destinations() -> Mapping[str, Country]:
    """Return the countries that goods can be planned to, by code."""
    return {code: country for code, country in countries().items() if country.destination}
