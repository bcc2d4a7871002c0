"""Cartons to be had anywhere: footprints that fill pallets without a gap, in a few heights."""

from datetime import date
from typing import Final

from app.domain.packing.packaging import CartonSize
from app.domain.quantities.length import Box
from app.domain.sourcing import Source

_SOURCE: Final = Source(
    "Footprints of ISO 3394:2012 (modules of 600 × 400 and 600 × 500 mm, and halves of them); "
    "the heights are Sampan's own choice",
    date(2026, 11, 22),
    "https://www.en.nvc.nl/news/item/rigid-rectangular-packages-and-unit-load-dimensions/",
)
_SIZES: Final = (
    (600, 500, 500),
    (600, 500, 400),
    (600, 400, 400),
    (600, 400, 300),
    (600, 400, 200),
    (400, 300, 400),
    (400, 300, 300),
    (400, 300, 200),
    (300, 200, 200),
)

CARTONS: Final = tuple(
    CartonSize(
        code=f"stock-{length}x{width}x{height}",
        size=Box.of_mm(length, width, height),
        sources=(_SOURCE,),
    )
    for length, width, height in _SIZES
)
