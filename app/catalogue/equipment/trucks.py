"""Trucks for the last leg: a European curtain-sided trailer and an American dry van.

No source reviewed says how high and wide the European one opens; it is loaded from its sides too.
"""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source
from app.domain.stowage.equipment.kinds import Equipment, EquipmentKind, Specification

_REVIEWED: Final = date(2026, 11, 22)
_ACCESS: Final = Source(
    "Access Logistics, general size of trucks in Europe (widths usual, heights from 2.55 m)",
    _REVIEWED,
    "https://accesslogistics.eu/useful-information/",
)
_TIMOCOM: Final = Source(
    "TIMOCOM, lorry sizes, no date", _REVIEWED, "https://timocom.co.uk/blog/trailer-sizes-687230"
)
_HALE: Final = Source(
    "Hale Trailer, dry van dimensions and capacity, 2025-08-26",
    _REVIEWED,
    "https://haletrailer.com/blog/dry-van-dimensions-capacities",
)
_CRITICAL: Final = Source(
    "Critical Freight, dry vans, no date",
    _REVIEWED,
    "http://www.criticalfreightinc.com/trailers/dryvan.htm",
)

TRUCKS: Final = (
    Equipment(
        code="trailer-13.6m",
        kind=EquipmentKind.TRUCK,
        name=Name("13.6 m trailer (Europe)", "13.6 m 欧洲卡车"),
        specifications=(
            Specification(
                source=_ACCESS, length=Length(13600), width=Length(2450), height=Length(2550)
            ),
            Specification(source=_TIMOCOM, payload=Weight.of("24500")),
        ),
    ),
    Equipment(
        code="trailer-53ft",
        kind=EquipmentKind.TRUCK,
        name=Name("53 ft trailer (US)", "53 ft 美国卡车"),
        specifications=(
            Specification(
                source=_HALE,
                stated_on=date(2025, 8, 26),
                length=Length.of(630, LengthUnit.IN),
                width=Length.of(100, LengthUnit.IN),
                height=Length.of(108, LengthUnit.IN),
                door_width=Length.of(98, LengthUnit.IN),
                door_height=Length.of(108, LengthUnit.IN),
                payload=Weight.of(45000, WeightUnit.LB),
            ),
            Specification(
                source=_CRITICAL,
                length=Length.of(624, LengthUnit.IN),
                width=Length.of(98, LengthUnit.IN),
                height=Length.of(108, LengthUnit.IN),
            ),
        ),
    ),
)
