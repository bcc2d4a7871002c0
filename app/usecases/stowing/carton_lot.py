"""Units of a shipment that are to be packed into cartons, with all that binds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from app.catalogue.packaging import handling
from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.packaging import Batch, CartonSize, Terms
from app.domain.quantities.length import Volume
from app.persistence.tables.plans import Shipment
from app.usecases import pack_cartons
from app.usecases.plan_consignments import flags_of
from app.usecases.stowing.carton_sizes import carton_sizes


class Mix(StrEnum):
    """What may share a carton: the units that fill no whole carton of their own, or everything."""

    REST = "rest"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person may choose of mixed cartons.

    Every item lies in at least `identical` identical cartons, as far as there are units enough;
    `handling` is the room that one carton more is worth; `most_skus` binds each carton.
    """

    mix: Mix = Mix.REST
    most_skus: int | None = None
    identical: int = 1
    handling: Volume = handling().volume
    seconds: float = 1

    @property
    def everything(self) -> bool:
        """Return whether whole cartons of one SKU are packed anew with the rest."""
        return self.mix is Mix.ALL or self.identical > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Units by SKU, their measures and carton specs, and the cartons that may be taken.

    `kinds` names the cargo of each SKU, by which goods are kept apart: empty for general cargo.
    """

    units: Mapping[str, int]
    batches: Mapping[str, Batch]
    kinds: Mapping[str, str]
    sizes: tuple[CartonSize, ...]
    terms: Terms

    def measures(self, sku: str) -> UnitMeasures:
        """Return one unit of the SKU."""
        return self.batches[sku].unit


def lot_of(session: Session, shipment: Shipment, *, units: Mapping[str, int], day: date) -> Lot:
    """Return `units` of the shipment's products as a lot, under the rules of the day."""
    products = {item.product.sku: item.product for item in shipment.items}
    chosen = {sku: products[sku] for sku in units if sku in products}
    return Lot(
        units={sku: units[sku] for sku in chosen},
        batches={sku: pack_cartons.batch_of(chosen[sku], units[sku]) for sku in chosen},
        kinds={
            sku: "+".join(flag.code for flag in flags_of(product))
            for sku, product in chosen.items()
        },
        sizes=carton_sizes(session, shipment),
        terms=pack_cartons.terms_of(shipment, day=day),
    )
