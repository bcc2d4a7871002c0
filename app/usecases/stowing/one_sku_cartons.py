"""Cartons of one SKU, filled by patterns that may hold more than rows do, and shared out evenly."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import Final

from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.sharing import BEARABLE, Offer, best_offer, shares
from app.domain.quantities.length import Box
from app.domain.stowage.alike.single import Pattern, best_pattern
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Item, Rules
from app.usecases.stowing.carton_lot import Lot
from app.usecases.stowing.carton_rooms import CartonRoom, most_units
from app.usecases.stowing.packed_cartons import PackedCartons, packed

#: Seconds for the pattern of one SKU in one carton; most are found and proven in thousandths.
SHORTEST: Final = 1 / 200
LONGEST: Final = 1 / 20
#: So many patterns are looked for in a lot; with many SKUs only the likeliest cartons are tried.
MOST_PATTERNS: Final = 120
FEWEST_TRIED: Final = 3
#: Where every carton is to come several times, equal ones may cost so many times the cheapest.
REPEATED: Final = Decimal(2)


def item_of(sku: str, unit: UnitMeasures, *, quantity: int, kind: str | None = None) -> Item:
    """Return units as the search knows them; `kind` is kept apart from every other kind."""
    if unit.size is None:
        raise ValueError("only measured units can be laid out")
    upright = unit.upright
    return Item(
        id=sku,
        size=_sides(unit.size),
        weight=unit.weight.grams if unit.weight else 0,
        quantity=quantity,
        vertical=(not upright, not upright, True),
        keep_apart=kind,
    )


class OneSku:
    """Cartons of one SKU each, for a lot and the cartons to be had; patterns are found once."""

    def __init__(self, lot: Lot, rooms: Sequence[CartonRoom], *, seconds: float) -> None:
        self._lot = lot
        self._rooms = {room.carton.code: room for room in rooms}
        skus = max(1, len(lot.units))
        self._tried = min(len(rooms), max(FEWEST_TRIED, MOST_PATTERNS // skus))
        self._seconds = min(LONGEST, max(SHORTEST, seconds / max(1, self._tried * skus)))
        self._known: dict[str, dict[str, Pattern]] = {}

    def cartons(self, sku: str, units: int, *, least: int = 1) -> list[PackedCartons]:
        """Return cartons for `units` of a SKU, at least `least` identical ones.

        There are none when no carton takes it, or units are too few.
        """
        patterns = self._patterns(sku)
        best = best_offer(
            (
                Offer(code=code, share=share, cost=self._rooms[code].cost * share.cartons)
                for code, pattern in patterns.items()
                for share in shares(units, most=pattern.units, least_cartons=least)
            ),
            bearable=BEARABLE if least == 1 else REPEATED,
        )
        if best is None:
            return []
        room, pattern, share = self._rooms[best.code], patterns[best.code], best.share
        rows = [packed(self._lot, room, _first(pattern, sku, share.units), count=share.full)]
        if share.rest:
            rows.append(packed(self._lot, room, _first(pattern, sku, share.rest)))
        return rows

    def _patterns(self, sku: str) -> dict[str, Pattern]:
        if sku not in self._known:
            likely = sorted(self._rooms.values(), key=lambda room: self._least_cost(sku, room))
            found = {room.carton.code: self._pattern(sku, room) for room in likely[: self._tried]}
            self._known[sku] = {code: each for code, each in found.items() if each.units}
        return self._known[sku]

    def _pattern(self, sku: str, room: CartonRoom) -> Pattern:
        item, most = self._item(sku), self._most(sku, room)
        return best_pattern(room.inner, item.orientations, seconds=self._seconds, most=most)

    def _item(self, sku: str) -> Item:
        return item_of(sku, self._lot.measures(sku), quantity=self._lot.units[sku])

    def _most(self, sku: str, room: CartonRoom) -> int:
        """Return how many units a carton may hold, room aside."""
        item, limit = self._item(sku), most_units(self._lot)
        bounds = [item.quantity]
        if limit is not None:
            bounds.append(limit)
        if room.payload is not None and item.weight:
            bounds.append(room.payload // item.weight)
        return min(bounds)

    def _least_cost(self, sku: str, room: CartonRoom) -> tuple[bool, Decimal]:
        """Rank a carton: whether it takes no unit at all, then what it costs by volume alone."""
        item, container = self._item(sku), room.container()
        most = min(self._most(sku, room), container.volume // item.volume)
        if not most or not fits(item, container, Rules()):
            return True, room.cost
        return False, room.cost * -(-item.quantity // most)


def _first(pattern: Pattern, sku: str, units: int) -> tuple[Placement, ...]:
    return tuple(Placement(sku, at, size) for at, size in islice(pattern.pieces(), units))


def _sides(size: Box) -> tuple[int, int, int]:
    return size.length.millimetres, size.width.millimetres, size.height.millimetres
