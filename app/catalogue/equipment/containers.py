"""Dry containers of the sea lines. The door width that one source misprints (2.640 m) is left out.

The Council prints metres with three digits. Of FreightUtils only the payload is taken, as its
sizes are cut to whole centimetres.
"""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.equipment.kinds import Equipment, EquipmentKind, Specification

_REVIEWED: Final = date(2026, 11, 22)
_COUNCIL: Final = Source(
    "World Shipping Council, dry cargo containers, no date",
    _REVIEWED,
    "https://www.worldshipping.org/about-the-industry/containers/dry-cargo-containers",
)
_HAPAG_LLOYD: Final = Source(
    "Hapag-Lloyd, container fleet, as listed by Resotainer with the address of each page",
    _REVIEWED,
    "https://huggingface.co/datasets/Arnal-Resotainer/shipping-containers-resotainer",
)
_POWERTEX: Final = Source(
    "Powertex, typical equipment specifications, no date",
    _REVIEWED,
    "https://powertex.com/container-inspection-prep",
)
_FREIGHT_UTILS: Final = Source(
    "FreightUtils, container specifications, no date",
    _REVIEWED,
    "https://www.freightutils.com/containers",
)


def _specification(
    source: Source,
    inner: tuple[int, int, int],
    *,
    door: tuple[int | None, int],
    payload: int | None = None,
) -> Specification:
    """Return millimetres and kilograms as a source prints them."""
    width, height = door
    return Specification(
        source=source,
        length=Length(inner[0]),
        width=Length(inner[1]),
        height=Length(inner[2]),
        door_width=None if width is None else Length(width),
        door_height=Length(height),
        payload=None if payload is None else Weight.of(payload),
    )


def _payload(kilograms: int) -> Specification:
    return Specification(source=_FREIGHT_UTILS, payload=Weight.of(kilograms))


CONTAINERS: Final = (
    Equipment(
        code="20GP",
        kind=EquipmentKind.CONTAINER,
        name=Name("20GP (20 ft)", "20GP 小柜"),
        specifications=(
            _specification(_COUNCIL, (5896, 2350, 2393), door=(2340, 2274)),
            _specification(_HAPAG_LLOYD, (5900, 2352, 2395), door=(2340, 2292), payload=28130),
            _specification(_POWERTEX, (5898, 2350, 2392), door=(2338, 2280)),
            _payload(28180),
        ),
    ),
    Equipment(
        code="40GP",
        kind=EquipmentKind.CONTAINER,
        name=Name("40GP (40 ft)", "40GP 平柜"),
        specifications=(
            _specification(_COUNCIL, (12032, 2350, 2392), door=(2340, 2274)),
            _specification(_HAPAG_LLOYD, (12032, 2352, 2395), door=(2340, 2292), payload=28750),
            _specification(_POWERTEX, (12032, 2350, 2392), door=(2338, 2280)),
            _payload(26730),
        ),
    ),
    Equipment(
        code="40HQ",
        kind=EquipmentKind.CONTAINER,
        name=Name("40HQ (40 ft high cube)", "40HQ 高柜"),
        specifications=(
            _specification(_COUNCIL, (12032, 2350, 2697), door=(None, 2577)),
            _specification(_POWERTEX, (12032, 2350, 2693), door=(2338, 2585)),
            _payload(26540),
        ),
    ),
    Equipment(
        code="45HQ",
        kind=EquipmentKind.CONTAINER,
        name=Name("45HQ (45 ft high cube)", "45HQ 45 尺高柜"),
        specifications=(
            _specification(_COUNCIL, (13556, 2347, 2696), door=(2340, 2584)),
            _payload(25660),
        ),
    ),
)
