"""Amazon's inbound shipment: the address of where the goods come from."""

from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain.addressing.fields import FieldLimits
from app.domain.naming import Name
from app.domain.sourcing import Source

INBOUND_ADDRESS: Final = FieldLimits(
    code="amazon-inbound",
    name=Name("Amazon inbound shipment", "亚马逊入库货件"),
    characters=MappingProxyType(
        {
            "name": 50,
            "company": 50,
            "street": 180,
            "street_2": 60,
            "city": 30,
            "district": 50,
            "postcode": 32,
            "phone": 20,
        }
    ),
    sources=(
        Source(
            "Amazon SP-API, Fulfillment Inbound 2024-03-20, AddressInput",
            date(2026, 11, 22),
            "https://developer-docs.amazon.com/sp-api/docs/fulfillment-inbound-api",
        ),
    ),
)
