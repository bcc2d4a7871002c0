"""What cartons weigh on the forwarder's bill, and what the plan's service would ask for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.cargo import CargoFlag
from app.domain.freight.basis import measure
from app.domain.freight.cartons import CartonGroup as FreightGroup
from app.domain.freight.cartons import Consignment
from app.domain.freight.comparison import quotes
from app.domain.freight.counting import Counted
from app.domain.freight.measuring import RevenueTonnes
from app.domain.freight.rate_cards import RateCard, RateLine
from app.domain.freight.weighing import ChargeableWeight, Weighing
from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.money import Money
from app.persistence.tables.plans import Shipment
from app.usecases.plan_channel import likely_service
from app.usecases.plan_consignments import destination_of, flags_of

Charge = ChargeableWeight | RevenueTonnes


@dataclass(frozen=True, slots=True, kw_only=True)
class Freight:
    """The service that weighs the cartons of a shipment, by a rate card."""

    card: RateCard
    line: RateLine
    shipment: Shipment
    day: date

    @property
    def divisor(self) -> int | None:
        """Return the cubic centimetres that count as a kilogram; None where volume is billed."""
        return self.line.basis.divisor if isinstance(self.line.basis, Weighing) else None

    def charge(self, groups: Sequence[CartonGroup]) -> Charge | None:
        """Return what is billed of the cartons, None while one lacks its size or weight.

        None also where pallets or containers are billed: cartons alone do not tell how many.
        """
        found = self._groups(groups)
        if found is None or not found:
            return None
        found_measure = measure(self.line.basis, groups=found, loads=())
        return None if isinstance(found_measure, Counted) else found_measure

    def price(self, groups: Sequence[CartonGroup]) -> Money | None:
        """Return what the service asks for the cartons, None where it gives no price."""
        found = self._groups(groups)
        if not found:
            return None
        consignment = Consignment(
            groups=found,
            destination=destination_of(self.shipment),
            ready_on=self.shipment.plan.cargo_ready or self.day,
        )
        offers = quotes(self.card, consignment=consignment).offers
        return next((each.total for each in offers if each.line.service == self.line.service), None)

    def _groups(self, groups: Sequence[CartonGroup]) -> tuple[FreightGroup, ...] | None:
        flags = cargo_of(self.shipment)
        if any(group.size is None or group.gross_weight is None for group in groups):
            return None
        return tuple(
            FreightGroup(
                size=group.size,
                gross_weight=group.gross_weight,
                count=group.count,
                cargo=tuple(
                    dict.fromkeys(flag for each in group.contents for flag in flags[each.sku])
                ),
            )
            for group in groups
            if group.size is not None and group.gross_weight is not None and group.count
        )


def freight_of(shipment: Shipment, *, day: date) -> Freight | None:
    """Return the service chosen for the plan, else the first of its channel, if there is one."""
    found = likely_service(shipment.plan, day=day)
    return Freight(card=found.card, line=found.line, shipment=shipment, day=day) if found else None


def cargo_of(shipment: Shipment) -> Mapping[str, tuple[CargoFlag, ...]]:
    """Return what a carrier has to know of each product of the shipment, by SKU."""
    return {item.product.sku: tuple(flags_of(item.product)) for item in shipment.items}
