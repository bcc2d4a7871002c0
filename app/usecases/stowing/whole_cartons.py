"""Whole cartons of one SKU, which stay out of a mix: by the factory's spec, else the cheaper ones.

Without a spec they are laid out in rows, in a carton made for them, or by patterns in cartons to
be had, whichever costs less; and one such carton alone is none that stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.packing.cartons import CartonGroup
from app.domain.packing.proposal import Proposal
from app.domain.quantities.length import Volume
from app.usecases.stowing.carton_search import CartonSearch
from app.usecases.stowing.packed_cartons import PackedCartons, cost


@dataclass(frozen=True, slots=True)
class WholeCartons:
    """Full cartons as proposed, or as packed by the search; one of both is empty."""

    plain: tuple[CartonGroup, ...] = ()
    packed: tuple[PackedCartons, ...] = ()

    @property
    def units(self) -> int:
        """Return how many units they hold."""
        return sum(group.units for group in (*self.plain, *(row.group for row in self.packed)))


def whole_cartons(
    search: CartonSearch, sku: str, proposal: Proposal, *, handling: Volume
) -> WholeCartons:
    """Return the full cartons of all units of a SKU, of which `proposal` is the plain one."""
    if proposal.grid is None:
        return WholeCartons(plain=plainly_whole(proposal))
    rows = search.alone.cartons(sku, search.lot.units[sku])
    if rows and cost(rows) < _cost(proposal.groups, handling):
        return WholeCartons(packed=tuple(row for row in rows[:1] if row.group.count > 1))
    return WholeCartons(plain=plainly_whole(proposal))


def plainly_whole(proposal: Proposal) -> tuple[CartonGroup, ...]:
    """Return the full cartons of a plain proposal that stay as they are."""
    by_spec = proposal.grid is None
    return tuple(group for group in proposal.full if by_spec or group.count > 1)


def _cost(groups: Sequence[CartonGroup], handling: Volume) -> Decimal:
    volumes = (
        (group.size.volume + handling) * group.count for group in groups if group.size is not None
    )
    return Decimal(sum(volumes, Volume(0)).cubic_millimetres)
