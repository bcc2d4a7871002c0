"""The room that a carton offers: what its walls leave, what it may weigh, and what it costs."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.packing.limits import breaches, ceilings
from app.domain.packing.packaging import CartonSize
from app.domain.packing.rules import Carton, CartonRule, Measure, Sense
from app.domain.quantities.length import Box, Volume
from app.domain.quantities.weight import Weight
from app.domain.stowage.request import Container, Triple
from app.usecases.stowing.carton_lot import Choices, Lot


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonRoom:
    """A carton that may be taken. `payload` is what the units in it may weigh, None unlimited.

    `cost` is its outer volume and the handling of one carton, in cubic millimetres.
    """

    carton: CartonSize
    inner: Triple
    empty_weight: Weight
    payload: int | None
    cost: Decimal

    def container(self) -> Container:
        """Return the carton as the search knows it."""
        return Container(
            id=self.carton.code, inner=self.inner, max_payload=self.payload, cost=self.cost
        )


def rooms(lot: Lot, choices: Choices) -> tuple[CartonRoom, ...]:
    """Return the cartons of the lot that keep to every limit on size."""
    kind = _several(lot)
    bounds = [rule for rule in _rules(lot) if rule.sense is not Sense.MARK]
    found = []
    for carton in lot.sizes:
        inner = lot.terms.packaging.inner(carton.size)
        tried = Carton(units=kind.units, size=carton.size, jewellery=kind.jewellery)
        if inner is None or any(
            problem.blocking for problem in breaches(tried, bounds, place=lot.terms.place)
        ):
            continue
        room = _room(lot, carton, inner, handling=choices.handling)
        if room.payload is None or room.payload > 0:
            found.append(room)
    return tuple(found)


def most_units(lot: Lot) -> int | None:
    """Return how many units a carton may hold, None when nothing limits it."""
    found = ceilings(_several(lot), _rules(lot)).get(Measure.UNITS)
    return found.amount if found else None


def _room(lot: Lot, carton: CartonSize, inner: Box, *, handling: Volume) -> CartonRoom:
    empty = carton.empty_weight or lot.terms.packaging.empty_weight(carton.size)
    heaviest = ceilings(_several(lot), _rules(lot)).get(Measure.GROSS_WEIGHT)
    return CartonRoom(
        carton=carton,
        inner=(inner.length.millimetres, inner.width.millimetres, inner.height.millimetres),
        empty_weight=empty,
        payload=heaviest.amount - empty.grams if heaviest else None,
        cost=Decimal((carton.size.volume + handling).cubic_millimetres),
    )


def _rules(lot: Lot) -> tuple[CartonRule, ...]:
    return (*lot.terms.rules, *lot.terms.packaging.rules)


def _several(lot: Lot) -> Carton:
    """Return a carton of several units, as the limits on size and weight ask of what it holds."""
    jewellery = any(batch.unit.jewellery for batch in lot.batches.values())
    return Carton(units=2, jewellery=jewellery)
