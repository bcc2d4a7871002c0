"""What a shipment carries, as the rules look at it: units wanted, cartons, measures of one unit."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.packing.cartons import CartonGroup, UnitMeasures


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """Units wanted by SKU in the order of the list, rows of cartons in order, measures by SKU.

    `unnamed` counts the cartons that have no id of the programme's yet.
    """

    items: Mapping[str, int]
    groups: tuple[CartonGroup, ...]
    products: Mapping[str, UnitMeasures]
    unnamed: int

    @property
    def cartons(self) -> int:
        """Return how many cartons there are."""
        return sum(group.count for group in self.groups)
