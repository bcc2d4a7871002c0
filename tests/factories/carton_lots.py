"""Lots of units to be packed into cartons, under Amazon's limits in the United States."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.catalogue.packaging import export_carton, stock_cartons
from app.catalogue.programmes import programmes
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.packaging import Batch, CartonSize, CartonSpec, Terms
from app.domain.packing.rules import CartonRule, applied_rules
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.usecases.stowing.carton_lot import Lot

TODAY: Final = date(2026, 11, 22)
AMAZON: Final = tuple(
    each.rule for each in applied_rules(programmes()["fba-us"].carton_rules, day=TODAY)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """Units of one SKU: sides in millimetres, grams, and its factory's carton if it has one."""

    units: int
    size: tuple[int, int, int] | None
    weight: int | None = 400
    spec: tuple[int, tuple[int, int, int], int] | None = None
    kind: str = ""
    upright: bool = False

    def batch(self, sku: str) -> Batch:
        """Return the goods under their SKU."""
        specs: tuple[CartonSpec, ...] = ()
        if self.spec:
            units, size, grams = self.spec
            specs = (CartonSpec(units=units, size=Box.of_mm(*size), gross_weight=Weight(grams)),)
        unit = UnitMeasures(
            size=Box.of_mm(*self.size) if self.size else None,
            weight=None if self.weight is None else Weight(self.weight),
            upright=self.upright,
        )
        return Batch(sku=sku, quantity=self.units, unit=unit, specs=specs)


EARPHONES: Final = Goods(
    units=250,
    size=(180, 120, 50),
    weight=450,
    spec=(24, (520, 380, 320), 12_400),
    kind="battery-contained",
)
TOWELS: Final = Goods(
    units=210, size=(300, 200, 40), weight=420, spec=(40, (600, 450, 400), 18_200)
)
CUPS: Final = Goods(units=170, size=(100, 100, 40), weight=120, spec=(80, (450, 400, 350), 10_600))


def a_lot(
    rules: tuple[CartonRule, ...] = AMAZON,
    sizes: tuple[CartonSize, ...] | None = None,
    **goods: Goods,
) -> Lot:
    """Return a lot of `goods` by SKU, packed into stock cartons unless `sizes` says otherwise."""
    return Lot(
        units={sku: each.units for sku, each in goods.items()},
        batches={sku: each.batch(sku) for sku, each in goods.items()},
        kinds={sku: each.kind for sku, each in goods.items()},
        sizes=stock_cartons() if sizes is None else sizes,
        terms=Terms(rules=rules, place="ONT8", packaging=export_carton()),
    )


def held(groups: tuple[CartonGroup, ...]) -> dict[str, int]:
    """Return the units that all cartons hold, by SKU."""
    found: dict[str, int] = {}
    for group in groups:
        for content in group.contents:
            found[content.sku] = found.get(content.sku, 0) + content.quantity * group.count
    return found
