"""What sets a surcharge off: the size, weight or goods of a carton, or where it goes."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.freight.cartons import CartonGroup, DestinationKind, FreightDestination
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight


class Trigger(Protocol):
    """Decides whether a carton sets a surcharge off."""

    def hits(self, group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether each carton of `group` does, going to `destination`."""
        ...


@dataclass(frozen=True, slots=True)
class EveryCarton:
    """Any carton: the surcharge is part of the price."""

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether there is a carton at all."""
        return group.count > 0


@dataclass(frozen=True, slots=True)
class PieceWeighsFrom:
    """A carton of `limit` gross weight or more."""

    limit: Weight

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether the gross weight reaches the limit."""
        return group.gross_weight >= self.limit


@dataclass(frozen=True, slots=True)
class LongestSideOver:
    """A carton whose longest side is more than `limit`."""

    limit: Length

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether the longest side exceeds the limit."""
        return group.size.sides[0] > self.limit


@dataclass(frozen=True, slots=True)
class SecondSideOver:
    """A carton whose second longest side is more than `limit`."""

    limit: Length

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether the second side exceeds the limit."""
        return group.size.sides[1] > self.limit


@dataclass(frozen=True, slots=True)
class GirthOver:
    """A carton whose longest side and twice the two others are together more than `limit`."""

    limit: Length

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether length and girth exceed the limit."""
        longest, second, shortest = (side.millimetres for side in group.size.sides)
        return longest + 2 * (second + shortest) > self.limit.millimetres


@dataclass(frozen=True, slots=True)
class CarriesCargo:
    """A carton with goods of any of the flags named by `codes`."""

    codes: frozenset[str]

    def hits(self, group: CartonGroup, _destination: FreightDestination) -> bool:
        """Return whether the carton carries such goods."""
        return any(flag.code in self.codes for flag in group.cargo)


@dataclass(frozen=True, slots=True)
class ToPostcodes:
    """A carton to a postcode that begins with any of `prefixes`, as remote areas are listed."""

    prefixes: frozenset[str]

    def hits(self, _group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether the destination's postcode is one of these."""
        postcode = folded_postcode(destination.postal_code)
        return any(postcode.startswith(folded_postcode(prefix)) for prefix in self.prefixes)


@dataclass(frozen=True, slots=True)
class ToAddress:
    """A carton to an address of one of these kinds."""

    kinds: frozenset[DestinationKind]

    def hits(self, _group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether the destination is of such a kind."""
        return destination.kind in self.kinds


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A carton that meets one of `triggers`, charged once however many it meets."""

    triggers: tuple[Trigger, ...]

    def hits(self, group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether one of them is met."""
        return any(each.hits(group, destination) for each in self.triggers)


@dataclass(frozen=True, slots=True)
class AllOf:
    """A carton that meets every one of `triggers`."""

    triggers: tuple[Trigger, ...]

    def hits(self, group: CartonGroup, destination: FreightDestination) -> bool:
        """Return whether all of them are met."""
        return all(each.hits(group, destination) for each in self.triggers)


def folded_postcode(text: str) -> str:
    """Return a postcode, or the beginning of one, as it is compared: capitals, no spaces."""
    return "".join(text.split()).upper()
