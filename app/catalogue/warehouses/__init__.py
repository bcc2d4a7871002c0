"""Warehouses that come with Sampan; an unknown code with a pasted address is just as good."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from app.catalogue.registry import entries
from app.domain.addressing import warehouses as search
from app.domain.addressing.warehouses import Warehouse, WarehouseList

#: What a clerk calls the countries in which listed warehouses stand.
_COUNTRY_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "US": ("美国", "United States", "USA"),
        "CA": ("加拿大", "Canada"),
        "GB": ("英国", "United Kingdom", "UK"),
        "DE": ("德国", "Germany"),
        "FR": ("法国", "France"),
        "ES": ("西班牙", "Spain"),
        "IT": ("意大利", "Italy"),
        "CZ": ("捷克", "Czechia", "Czech Republic"),
        "JP": ("日本", "Japan"),
    }
)


def warehouse_lists() -> Mapping[str, WarehouseList]:
    """Return the lists with their sources and vintages, by code."""
    return entries(__name__, WarehouseList)


@cache
def warehouses() -> Mapping[str, Warehouse]:
    """Return all warehouses by code; a code stands in one list only."""
    found: dict[str, Warehouse] = {}
    for listed in warehouse_lists().values():
        found.update(listed.warehouses)
    return MappingProxyType(found)


def warehouse(code: str) -> Warehouse | None:
    """Return the warehouse with this code, however it is typed; None when it is not listed."""
    return warehouses().get(search.folded(code))


def find(query: str, *, country: str | None = None, limit: int = 20) -> list[Warehouse]:
    """Return warehouses that fit a code, city, street, postcode or country name, best first."""
    return search.find(
        warehouses().values(),
        query,
        country_words=_COUNTRY_WORDS,
        country=country,
        limit=limit,
    )
