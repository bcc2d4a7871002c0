"""Change orders 改单: what each kind asks, where its difference may go, the figures it keeps."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

from app.domain.movement.carton_numbers import written
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.naming import Name
from app.domain.quantities.weight import Weight

Units: TypeAlias = Mapping[str, int]


class Remainder(StrEnum):
    """Where the difference goes that a change order makes."""

    LATER_PLAN = "later-plan"
    NEXT = "next"
    NOT_MADE_UP = "not-made-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFact:
    """One kind of change order.

    `meaning` is said in one line. `remainders` are where its difference may go, the usual one
    first. Cartons that stay for the next leave their movements of the kinds `leaves`; with
    `of_one_movement` only the one that is named, which `cancels` where all of it is void.
    """

    kind: ChangeKind
    name: Name
    meaning: Name
    remainders: tuple[Remainder, ...]
    leaves: frozenset[MovementKind] = frozenset()
    of_one_movement: bool = False
    cancels: bool = False


_ALL: Final = (
    ChangeFact(
        kind=ChangeKind.SHORTFALL,
        name=Name("Shortfall", "少货"),
        meaning=Name(
            "Cartons are missing, or units are missing in some of them.",
            "少了整箱，或某些箱里少了件数。",
        ),
        remainders=(Remainder.LATER_PLAN, Remainder.NOT_MADE_UP),
    ),
    ChangeFact(
        kind=ChangeKind.PART_SHIPPED,
        name=Name("Part shipped", "分批发货"),
        meaning=Name(
            "Some cartons go later than the others.",
            "一部分箱子晚一批走。",
        ),
        remainders=(Remainder.NEXT, Remainder.LATER_PLAN),
        leaves=frozenset({MovementKind.FORWARDER_ORDER, MovementKind.CONTAINER}),
    ),
    ChangeFact(
        kind=ChangeKind.ROLLED,
        name=Name("Rolled cartons", "甩货"),
        meaning=Name(
            "Cartons were left off a container or flight.",
            "箱子没装上这个柜或航班。",
        ),
        remainders=(Remainder.NEXT, Remainder.LATER_PLAN, Remainder.NOT_MADE_UP),
        leaves=frozenset({MovementKind.CONTAINER}),
        of_one_movement=True,
    ),
    ChangeFact(
        kind=ChangeKind.DECLARATION_CANCELLED,
        name=Name("Cancelled declaration", "退关"),
        meaning=Name(
            "An export declaration was withdrawn; its documents are void.",
            "报关单已退关，原来的单证作废。",
        ),
        remainders=(Remainder.NEXT, Remainder.LATER_PLAN, Remainder.NOT_MADE_UP),
        leaves=frozenset({MovementKind.DECLARATION}),
        of_one_movement=True,
        cancels=True,
    ),
    ChangeFact(
        kind=ChangeKind.SHIPMENT_CANCELLED,
        name=Name("Cancelled shipment", "取消货件"),
        meaning=Name(
            "The whole shipment does not go.",
            "整个货件不发了。",
        ),
        remainders=(Remainder.LATER_PLAN, Remainder.NOT_MADE_UP),
    ),
)

CHANGE_FACTS: Final[Mapping[ChangeKind, ChangeFact]] = {fact.kind: fact for fact in _ALL}


@dataclass(frozen=True, slots=True)
class ChangedCarton:
    """One carton as it was before the change: its number, units by SKU, and gross weight."""

    number: int
    contents: Units
    gross_weight: Weight


def total(cartons: Iterable[ChangedCarton]) -> dict[str, int]:
    """Return the units in all these cartons, by SKU."""
    return dict(sum((Counter(carton.contents) for carton in cartons), Counter[str]()))


def figures(
    cartons: Iterable[ChangedCarton], *, units: Units, remainder: Remainder
) -> dict[str, Any]:
    """Return what a change order keeps: the cartons concerned, alike ones together, and the units.

    `units` are those that make the difference, which may be fewer than the cartons hold.
    """
    alike: dict[tuple[tuple[tuple[str, int], ...], int], list[int]] = {}
    for carton in cartons:
        key = (tuple(carton.contents.items()), carton.gross_weight.grams)
        alike.setdefault(key, []).append(carton.number)
    return {
        "remainder": remainder.value,
        "cartons": [
            {"numbers": written(numbers), "contents": dict(contents), "gross_weight_g": grams}
            for (contents, grams), numbers in alike.items()
        ],
        "units": dict(units),
    }


def lighter(weight: Weight, *, short: Units, unit_weights: Mapping[str, Weight | None]) -> Weight:
    """Return a carton's gross weight without the missing units.

    ValueError where a unit's weight is unknown or the carton would weigh nothing: then it must be
    weighed again.
    """
    for sku, count in short.items():
        each = unit_weights.get(sku)
        if each is None or weight.grams <= each.grams * count:
            raise ValueError(f"the weight without {count} {sku} is unknown")
        weight = Weight(weight.grams - each.grams * count)
    return weight
