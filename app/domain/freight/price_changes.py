"""What a newer card of a forwarder changes: each price that is new, gone, higher or lower."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.freight.areas import Area
from app.domain.freight.charges import ChargeUnit, charge_unit
from app.domain.freight.rate_cards import RateBreak, RateLine


class PriceMove(StrEnum):
    """Which way a price went; ASKED is on request from now on, TOLD no longer."""

    UP = "up"
    DOWN = "down"
    NEW = "new"
    GONE = "gone"
    ASKED = "asked"
    TOLD = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceChange:
    """One price of a service to an area, before and after; None where there was or is none."""

    line: RateLine
    from_quantity: Decimal
    before: Decimal | None
    after: Decimal | None
    move: PriceMove

    @property
    def unit(self) -> ChargeUnit:
        """Return what the price is per."""
        return charge_unit(self.line.basis)

    @property
    def difference(self) -> Decimal | None:
        """Return by how much the price rose; negative where it fell."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class _Place:
    service: str
    area: frozenset[str]
    from_quantity: Decimal
    flat: bool


def price_changes(
    before: Sequence[RateLine], *, after: Sequence[RateLine]
) -> tuple[PriceChange, ...]:
    """Return every price that differs, in the order of the newer lines, what is gone last.

    Lines are the same when service and area are, whatever else of their terms differs.
    """
    old, new = _prices(before), _prices(after)
    found = (_change(place, old, new) for place in {**new, **old})
    return tuple(change for change in found if change is not None)


def _prices(lines: Sequence[RateLine]) -> dict[_Place, tuple[RateLine, RateBreak]]:
    return {
        _Place(line.service, named_places(line.area), each.from_quantity, each.flat): (line, each)
        for line in lines
        for each in line.breaks
    }


def named_places(area: Area) -> frozenset[str]:
    """Return everything an area names, by which it is told from others whatever it is called."""
    return frozenset(_places(area))


def _places(area: Area) -> Iterator[str]:
    yield from area.countries
    yield from (f"postcode {prefix}" for prefix in area.postcode_prefixes)
    yield from (f"warehouse {code}" for code in area.warehouses)
    yield from (f"port {code}" for code in area.ports)


def _change(
    place: _Place,
    old: Mapping[_Place, tuple[RateLine, RateBreak]],
    new: Mapping[_Place, tuple[RateLine, RateBreak]],
) -> PriceChange | None:
    was, now = old.get(place), new.get(place)
    line, _ = now or old[place]
    before, after = (each[1].price if each else None for each in (was, now))
    if was and now and before == after:
        return None
    return PriceChange(
        line=line,
        from_quantity=place.from_quantity,
        before=before,
        after=after,
        move=_move(was is not None, now is not None, before, after),
    )


def _move(was: bool, now: bool, before: Decimal | None, after: Decimal | None) -> PriceMove:  # noqa: FBT001
    if not was:
        return PriceMove.NEW
    if not now:
        return PriceMove.GONE
    if after is None:
        return PriceMove.ASKED
    if before is None:
        return PriceMove.TOLD
    return PriceMove.UP if after > before else PriceMove.DOWN
