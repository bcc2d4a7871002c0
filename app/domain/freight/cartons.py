"""Cartons and the journey asked for, as a forwarder's price list sees them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.cargo import CargoFlag
from app.domain.freight.counting import Loaded
from app.domain.naming import Name
from app.domain.quantities.length import Box, Volume
from app.domain.quantities.weight import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonGroup:
    """Identical cartons: outer size, gross weight of one, how many, and what they carry."""

    size: Box
    gross_weight: Weight
    count: int = 1
    cargo: tuple[CargoFlag, ...] = ()

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError("a group is at least one carton")


def gross_weight(groups: Iterable[CartonGroup]) -> Weight:
    """Return the gross weight of all cartons."""
    return sum((group.gross_weight * group.count for group in groups), Weight(0))


def volume(groups: Iterable[CartonGroup]) -> Volume:
    """Return the outer volume of all cartons."""
    return sum((group.size.volume * group.count for group in groups), Volume(0))


class DestinationKind(StrEnum):
    """What stands at the destination, as forwarders tell addresses apart."""

    WAREHOUSE = "warehouse"
    BUSINESS = "business"
    HOME = "home"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreightDestination:
    """Where the cartons go; `name` is the country's, for sentences about routes.

    `warehouse` is the code of a fulfilment centre, `port` the UN/LOCODE of the port of discharge,
    where the price ends there.
    """

    country: str
    name: Name
    postal_code: str = ""
    warehouse: str = ""
    port: str = ""
    kind: DestinationKind = DestinationKind.WAREHOUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Consignment:
    """What is to be carried, to where, ready on which day and, where known, needed by which.

    `loads` are the pallets and the containers that all the cartons fill, kind by kind; there are
    none while that is not planned.
    """

    groups: tuple[CartonGroup, ...]
    destination: FreightDestination
    ready_on: date
    need_by: date | None = None
    loads: tuple[Loaded, ...] = ()

    @property
    def cargo(self) -> tuple[CargoFlag, ...]:
        """Return every flag that some carton carries, once, in the order met."""
        return tuple(dict.fromkeys(flag for group in self.groups for flag in group.cargo))
