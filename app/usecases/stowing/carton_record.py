"""Mixed cartons as a finished job keeps them, and as they are read back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content
from app.domain.stowage.plan import Placement
from app.usecases.stowing.cartons import MixedProposal
from app.usecases.stowing.packed_cartons import PackedCartons


def dump(proposal: MixedProposal) -> dict[str, Any]:
    """Return the proposal as JSON keeps it."""
    return {
        "packed": [
            {
                "group": _dump_group(row.group),
                "stock": row.stock,
                "inner": list(row.inner),
                "cost": str(row.cost),
                "placements": [
                    [each.item, list(each.at), list(each.size)] for each in row.placements
                ],
            }
            for row in proposal.packed
        ],
        "plain": [_dump_group(group) for group in proposal.plain],
        "apart": list(proposal.apart),
        "late": proposal.late,
    }


def load(kept: Mapping[str, Any]) -> MixedProposal:
    """Return what `dump` wrote."""
    return MixedProposal(
        packed=tuple(
            PackedCartons(
                group=_load_group(row["group"]),
                stock=row["stock"],
                inner=_triple(row["inner"]),
                cost=Decimal(row["cost"]),
                placements=tuple(
                    Placement(item, _triple(at), _triple(size))
                    for item, at, size in row["placements"]
                ),
            )
            for row in kept["packed"]
        ),
        plain=tuple(_load_group(group) for group in kept["plain"]),
        apart=tuple(kept["apart"]),
        late=kept["late"],
    )


def _dump_group(group: CartonGroup) -> dict[str, Any]:
    if group.size is None or group.gross_weight is None:
        raise ValueError("proposed cartons are measured and weighed")
    sides = (group.size.length, group.size.width, group.size.height)
    return {
        "count": group.count,
        "contents": [[each.sku, each.quantity] for each in group.contents],
        "size": [side.millimetres for side in sides],
        "gross_weight": group.gross_weight.grams,
    }


def _load_group(kept: Mapping[str, Any]) -> CartonGroup:
    return CartonGroup(
        count=kept["count"],
        contents=tuple(Content(sku=sku, quantity=n) for sku, n in kept["contents"]),
        size=Box.of_mm(*kept["size"]),
        gross_weight=Weight(kept["gross_weight"]),
    )


def _triple(figures: list[int]) -> tuple[int, int, int]:
    first, second, third = figures
    return first, second, third
