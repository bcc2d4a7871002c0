"""What sets a surcharge off, said as plain conditions: how forms and tables hold a trigger."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.freight.cartons import CartonGroup, DestinationKind, FreightDestination
from app.domain.freight.triggers import (
    CarriesCargo,
    GirthOver,
    LongestSideOver,
    PieceWeighsFrom,
    SecondSideOver,
    ToAddress,
    ToPostcodes,
    Trigger,
)
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """A trigger as a card says it: one of the measures given, and each of the others given.

    With nothing given every carton sets the surcharge off.
    """

    weighs_from: Weight | None = None
    longest_over: Length | None = None
    second_over: Length | None = None
    girth_over: Length | None = None
    cargo: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    addresses: frozenset[DestinationKind] = frozenset()

    def hits(self, group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether each carton of `group` meets the conditions, going to `destination`."""
        measures = list(self._measures())
        return (not measures or any(each.hits(group, destination) for each in measures)) and all(
            each.hits(group, destination) for each in self._others()
        )

    def _measures(self) -> Iterator[Trigger]:
        if self.weighs_from is not None:
            yield PieceWeighsFrom(self.weighs_from)
        if self.longest_over is not None:
            yield LongestSideOver(self.longest_over)
        if self.second_over is not None:
            yield SecondSideOver(self.second_over)
        if self.girth_over is not None:
            yield GirthOver(self.girth_over)

    def _others(self) -> Iterator[Trigger]:
        if self.cargo:
            yield CarriesCargo(self.cargo)
        if self.postcodes:
            yield ToPostcodes(self.postcodes)
        if self.addresses:
            yield ToAddress(self.addresses)
