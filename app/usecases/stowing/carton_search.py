"""Units of several SKUs packed into cartons at the least cost, goods of each kind by themselves."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from app.domain.stowage.engine import plan
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import unplaced
from app.domain.stowage.request import Objective, Request, Rules
from app.usecases.stowing.carton_lot import Choices, Lot
from app.usecases.stowing.carton_rooms import most_units, rooms
from app.usecases.stowing.one_sku_cartons import OneSku, item_of
from app.usecases.stowing.packed_cartons import PackedCartons, merged, rows_of

#: The share of a unit's base that rests on others: units in a carton hold one another.
SUPPORT: Final = Fraction(4, 5)
Units = Mapping[str, int]


class CartonSearch:
    """Where units are packed: the lot they are of, the cartons to be had, SKUs in each at most."""

    def __init__(
        self, lot: Lot, choices: Choices, *, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self.lot = lot
        self._rooms = rooms(lot, choices)
        self._most_skus = choices.most_skus
        self._cancelled = cancelled
        self.alone = OneSku(lot, self._rooms, seconds=choices.seconds / 2)

    def takes(self, sku: str) -> bool:
        """Return whether the SKU is measured and a single unit goes into some carton."""
        unit = self.lot.measures(sku)
        if unit.size is None or unit.weight is None or not unit.size.volume.cubic_millimetres:
            return False
        item = item_of(sku, unit, quantity=1)
        return any(fits(item, room.container(), Rules()) for room in self._rooms)

    def pack(self, units: Units, *, seconds: float) -> list[PackedCartons] | None:
        """Return cartons for all `units`, None when they were not all placed in time."""
        alone, together = self._parted(units)
        rows = [row for sku in alone for row in self.alone.cartons(sku, units[sku])]
        if together:
            found = self._stow({sku: units[sku] for sku in together}, seconds=seconds)
            if found is None:
                return None
            rows += found
        return merged(rows)

    def _parted(self, units: Units) -> tuple[list[str], list[str]]:
        """Return the SKUs that share a carton with no other, and those that may."""
        kinds = self.lot.kinds
        peers = {
            sku: sum(kinds[other] == kinds[sku] for other, n in units.items() if n)
            for sku, n in units.items()
            if n
        }
        lonely = [sku for sku, count in peers.items() if count == 1 or self._most_skus == 1]
        return lonely, [sku for sku in peers if sku not in lonely]

    def _stow(self, units: Units, *, seconds: float) -> list[PackedCartons] | None:
        request = Request(
            containers=tuple(room.container() for room in self._rooms),
            items=tuple(
                item_of(sku, self.lot.measures(sku), quantity=n, kind=self._kind(sku))
                for sku, n in units.items()
            ),
            objective=Objective.COST,
            rules=Rules(max_skus=self._most_skus, max_units=most_units(self.lot)),
            support=SUPPORT,
            seconds=seconds,
        )
        found = plan(request, cancelled=self._cancelled)
        if unplaced(request, found):
            return None
        return rows_of(self.lot, found, {room.carton.code: room for room in self._rooms})

    def _kind(self, sku: str) -> str:
        return self.lot.kinds[sku] or "general"
