"""Reads the details of a shipment record, and the parties that stand in them."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeVar

from app.domain.shipment.details import Battery, Details, GoodsDetails, LegalUnit, Part
from app.domain.shipment.parties import Party, TaxId

_PARTIES: Final = (
    "agent",
    "broker",
    "forwarder",
    "seller",
    "buyer",
    "stuffing_place",
    "consolidator",
)
_DATES: Final = ("cargo_ready", "departure", "arrival", "contract_date")

T = TypeVar("T")
Json = Mapping[str, Any]


def given(source: Json, **readers: Callable[[Any], object]) -> dict[str, Any]:
    """Return the keys of `source` that hold a value, each put through its reader."""
    known = {key: value for key, value in source.items() if value is not None}
    return known | {key: read(known[key]) for key, read in readers.items() if key in known}


def each(read: Callable[[Json], T]) -> Callable[[list[Json]], tuple[T, ...]]:
    """Return what reads a list with `read`."""
    return lambda items: tuple(read(item) for item in items)


def read_party(source: Json) -> Party:
    """Return the party that `source` names."""
    return Party(**given(source, tax_ids=each(lambda item: TaxId(**item))))


def read_details(source: Json) -> Details:
    """Return what `source` tells of the whole shipment."""
    parties = dict.fromkeys(_PARTIES, read_party)
    return Details(**given(source, **parties, **dict.fromkeys(_DATES, date.fromisoformat)))


def read_goods_details(source: Json) -> GoodsDetails:
    """Return what `source` tells of one product."""
    return GoodsDetails(
        **given(
            source,
            legal_units=each(lambda unit: LegalUnit(**given(unit, per_unit=Decimal))),
            manufacturer=read_party,
            battery=lambda cell: Battery(**given(cell, watt_hours=Decimal, lithium_g=Decimal)),
            cargo_flags=tuple,
            parts=each(lambda part: Part(**given(part))),
        )
    )
