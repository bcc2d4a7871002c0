"""What a person asks of a loading plan: how, in what, at which cost, and how each row may lie."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.pallets import Limits

#: Seconds one may choose to spend on a plan.
SECONDS: Final = (2, 10, 60)
#: Percent of each base that may be asked to rest on something.
SUPPORTS: Final = (100, 80)
_NONE: Final = Length(0)


class Manner(StrEnum):
    """How the cartons travel."""

    LOOSE = "loose"
    PALLETS_IN_CONTAINERS = "pallets-in-containers"
    PALLETS = "pallets"
    TRUCK = "truck"

    @property
    def on_pallets(self) -> bool:
        """Return whether cartons stand on pallets."""
        return self in {Manner.PALLETS, Manner.PALLETS_IN_CONTAINERS}

    @property
    def in_equipment(self) -> bool:
        """Return whether something is driven or shipped, which has a door and a cost."""
        return self is not Manner.PALLETS


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWish:
    """How the cartons of one row may lie: upright only unless `any_side`; what they bear.

    `most_on_top` None is any weight; `stop` counts unloading from 1.
    """

    any_side: bool = False
    bears: bool = True
    most_on_top: Weight | None = None
    stop: int = 1

    def dump(self) -> dict[str, Any]:
        """Return the wish as JSON keeps it."""
        return {
            "any_side": self.any_side,
            "bears": self.bears,
            "most_on_top_g": self.most_on_top.grams if self.most_on_top else None,
            "stop": self.stop,
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "RowWish":
        """Return what `dump` wrote."""
        most = kept["most_on_top_g"]
        return cls(
            any_side=kept["any_side"],
            bears=kept["bears"],
            most_on_top=None if most is None else Weight(most),
            stop=kept["stop"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletWish:
    """Which pallet, what it may become loaded, and its own figures where they are known better."""

    code: str
    limits: Limits = field(default_factory=Limits)
    height: Length | None = None
    weight: Weight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Everything that is asked of one loading plan.

    `equipment` are the codes that may be used, of which the manner takes some; `costs` is what each
    costs in `currency` where known.
    `door` stays free before the door and `lashing` below the roof; `gap` is kept between cartons.
    """

    manner: Manner
    equipment: tuple[str, ...] = ()
    costs: Mapping[str, Decimal] = field(default_factory=dict)
    currency: str = ""
    pallet: PalletWish | None = None
    rows: tuple[RowWish, ...] = ()
    gap: Length = _NONE
    door: Length = _NONE
    lashing: Length = _NONE
    support: int = SUPPORTS[0]
    seconds: int = SECONDS[0]

    def dump(self) -> dict[str, Any]:
        """Return the wish as JSON keeps it, money as text."""
        return {
            "manner": self.manner.value,
            "equipment": list(self.equipment),
            "costs": {code: str(cost) for code, cost in self.costs.items()},
            "currency": self.currency,
            "pallet": _dump_pallet(self.pallet) if self.pallet else None,
            "rows": [row.dump() for row in self.rows],
            "gap_mm": self.gap.millimetres,
            "door_mm": self.door.millimetres,
            "lashing_mm": self.lashing.millimetres,
            "support": self.support,
            "seconds": self.seconds,
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Wish":
        """Return what `dump` wrote."""
        pallet = kept["pallet"]
        return cls(
            manner=Manner(kept["manner"]),
            equipment=tuple(kept["equipment"]),
            costs={code: Decimal(cost) for code, cost in kept["costs"].items()},
            currency=kept["currency"],
            pallet=_load_pallet(pallet) if pallet else None,
            rows=tuple(RowWish.load(row) for row in kept["rows"]),
            gap=Length(kept["gap_mm"]),
            door=Length(kept["door_mm"]),
            lashing=Length(kept["lashing_mm"]),
            support=kept["support"],
            seconds=kept["seconds"],
        )


def _dump_pallet(pallet: PalletWish) -> dict[str, Any]:
    limits = pallet.limits
    return {
        "code": pallet.code,
        "loaded_height_mm": _millimetres(limits.loaded_height),
        "gross_weight_g": limits.gross_weight.grams if limits.gross_weight else None,
        "overhang_mm": _millimetres(limits.overhang),
        "height_mm": _millimetres(pallet.height),
        "weight_g": pallet.weight.grams if pallet.weight else None,
    }


def _load_pallet(kept: Mapping[str, Any]) -> PalletWish:
    return PalletWish(
        code=kept["code"],
        limits=Limits(
            loaded_height=_length(kept["loaded_height_mm"]),
            gross_weight=_weight(kept["gross_weight_g"]),
            overhang=_length(kept["overhang_mm"]),
        ),
        height=_length(kept["height_mm"]),
        weight=_weight(kept["weight_g"]),
    )


def _millimetres(length: Length | None) -> int | None:
    return None if length is None else length.millimetres


def _length(millimetres: int | None) -> Length | None:
    return None if millimetres is None else Length(millimetres)


def _weight(grams: int | None) -> Weight | None:
    return None if grams is None else Weight(grams)
