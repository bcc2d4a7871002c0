"""Where a shipment goes, by a listed code or a pasted address, as the shipment keeps it."""

from collections.abc import Mapping
from typing import Final

from app.catalogue import address_forms
from app.catalogue.warehouses import warehouse
from app.domain.addressing.warehouses import Warehouse
from app.persistence.tables.plans import Shipment

#: What a shipment keeps of its place, its country aside.
PLACE: Final = (
    "warehouse_code",
    "warehouse_name",
    "address",
    "city",
    "state_code",
    "postal_code",
)


def listed_place(listed: Warehouse) -> dict[str, str]:
    """Return a listed warehouse as a shipment keeps it."""
    return {
        "warehouse_code": listed.code,
        "warehouse_name": listed.name,
        "address": listed.street,
        "city": listed.city,
        "state_code": listed.state,
        "postal_code": listed.postcode,
    }


def find_listed(code: str, *, country: str) -> dict[str, str] | None:
    """Return the listed warehouse of this code as a shipment keeps it, if it is in `country`."""
    listed = warehouse(code) if code else None
    return listed_place(listed) if listed is not None and listed.country == country else None


def pasted_place(text: str, *, code: str, country: str) -> dict[str, str]:
    """Return a pasted address in its parts; one that cannot be told apart stays one line."""
    found = address_forms.read(text, country=country)
    if not (found.street and found.city and found.country in {"", country}):
        return {**dict.fromkeys(PLACE, ""), "warehouse_code": code, "address": text}
    return {
        "warehouse_code": code,
        "warehouse_name": found.name,
        "address": found.street,
        "city": found.city,
        "state_code": found.state,
        "postal_code": found.postcode,
    }


def kept_place(shipment: Shipment) -> Mapping[str, str]:
    """Return where a shipment goes already."""
    return {name: getattr(shipment, name) for name in PLACE}
