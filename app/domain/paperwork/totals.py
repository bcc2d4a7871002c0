"""The figures at the foot of a paper, which every paper of a shipment must share."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.paperwork.stated import Fact, Stated
from app.domain.quantities.length import Volume
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Units, cartons, weights and outer volume; the net weight is None while one is unknown."""

    units: int
    cartons: int
    gross_weight: Weight
    net_weight: Weight | None
    volume: Volume

    def stated(self) -> Stated:
        """Return the totals as facts that papers share."""
        return {
            Fact.UNITS: self.units,
            Fact.CARTONS: self.cartons,
            Fact.GROSS_WEIGHT: self.gross_weight,
            Fact.VOLUME: self.volume,
            **({Fact.NET_WEIGHT: self.net_weight} if self.net_weight is not None else {}),
        }


def together(weights: Iterable[Weight | None]) -> Weight | None:
    """Return the sum of weights, None while one of them is unknown."""
    told = list(weights)
    known = [weight for weight in told if weight is not None]
    return sum(known, Weight(0)) if len(known) == len(told) else None


def net_weight(record: ShipmentRecord, *, quantities: Iterable[tuple[str, int]]) -> Weight | None:
    """Return what these quantities by SKU weigh unpacked; None when a unit's weight is unknown."""
    grams = 0
    for sku, quantity in quantities:
        each = record.product(sku).net_weight_g
        if each is None:
            return None
        grams += each * quantity
    return Weight(grams)


def goods_value(record: ShipmentRecord) -> Money:
    """Return what everything in the cartons is worth, freight and charges left out."""
    values = (record.value(sku, quantity) for sku, quantity in record.quantities().items())
    return total(values, currency=record.currency)


def carton_totals(record: ShipmentRecord) -> Totals:
    """Return the totals counted carton by carton."""
    cartons = [row for _, row, _ in record.numbered_cartons()]
    contents = [(each.sku, each.quantity) for row in cartons for each in row.contents]
    return Totals(
        units=sum(quantity for _, quantity in contents),
        cartons=len(cartons),
        gross_weight=sum((row.gross_weight for row in cartons), Weight(0)),
        net_weight=net_weight(record, quantities=contents),
        volume=sum((row.size.volume for row in cartons), Volume(0)),
    )
