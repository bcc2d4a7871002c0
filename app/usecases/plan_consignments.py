"""The cartons of a plan's shipments as a forwarder's price list sees them."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Final

from babel import Locale

from app.catalogue.cargo_flags import cargo_flags
from app.domain.cargo import CargoFlag
from app.domain.freight.cartons import CartonGroup, Consignment, FreightDestination
from app.domain.freight.counting import Loaded
from app.domain.naming import Name
from app.domain.quantities.length import Box
from app.persistence.tables.plans import CartonRow, Shipment
from app.persistence.tables.products import Product

_OTHER_FLAGS: Final = ("liquid", "powder", "magnet")


def consignment_of(
    shipment: Shipment, *, ready_on: date, loads: Sequence[Loaded] = ()
) -> Consignment:
    """Return the shipment's cartons, in `loads` where planned, on their way to its warehouse."""
    return Consignment(
        groups=tuple(group_of(row, count=len(row.cartons)) for row in shipment.rows),
        destination=destination_of(shipment),
        ready_on=ready_on,
        need_by=shipment.plan.need_by,
        loads=tuple(loads),
    )


def destination_of(shipment: Shipment) -> FreightDestination:
    """Return where the shipment's cartons go."""
    return destination_at(
        shipment.country,
        postal_code=shipment.postal_code,
        warehouse=shipment.warehouse_code,
        port=shipment.plan.port_of_discharge,
    )


def destination_at(
    country: str, *, postal_code: str = "", warehouse: str = "", port: str = ""
) -> FreightDestination:
    """Return a destination by its country's code, named in both languages."""
    return FreightDestination(
        country=country,
        name=_country_name(country),
        postal_code=postal_code,
        warehouse=warehouse,
        port=port,
    )


@cache
def _country_name(code: str) -> Name:
    english, chinese = (Locale.parse(tag).territories for tag in ("en", "zh_Hans"))
    return Name(en=str(english.get(code, code)), zh=str(chinese.get(code, code)))


def group_of(row: CartonRow, *, count: int) -> CartonGroup:
    """Return `count` cartons of a row."""
    flags = (flag for content in row.contents for flag in flags_of(content.product))
    return CartonGroup(
        size=Box(row.length, row.width, row.height),
        gross_weight=row.gross_weight,
        count=count,
        cargo=tuple(dict.fromkeys(flags)),
    )


def flags_of(product: Product) -> Iterable[CargoFlag]:
    """Yield what a carrier has to know of the product; nothing for general cargo."""
    known = cargo_flags()
    if product.battery in known:
        yield known[product.battery]
    yield from (known[name] for name in _OTHER_FLAGS if getattr(product, name))
