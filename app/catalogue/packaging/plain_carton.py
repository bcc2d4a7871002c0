"""A plain export carton: B-flute board, kept to what one person lifts and every warehouse takes."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.packing.packaging import Packaging
from app.domain.packing.rules import CartonRule, Measure, Scope
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_B_FLUTE: Final = Source(
    "Cyber Records, carton sizes for FBA Japan (ja): B flute is board of 3 mm",
    _REVIEWED,
    "https://www.cyber-records.co.jp/blog/amazon-fba-cardboard-size/",
)
_OWN_CHOICE: Final = Source(
    "Sampan's own choice: within what every reviewed source allows for several units in the "
    "United States; the weight of the board is an assumption",
    _REVIEWED,
)

CARTON: Final = Packaging(
    code="export-carton",
    name=Name("Plain export carton", "普通出口纸箱"),
    wall=Length.of(3, LengthUnit.MM),
    grams_per_square_metre=700,
    rules=(
        CartonRule(
            code="own-side",
            measure=Measure.LONGEST_SIDE,
            limit=Length.of(25, LengthUnit.IN),
            scope=Scope.SEVERAL_UNITS,
            source=_OWN_CHOICE,
        ),
        CartonRule(
            code="own-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=Weight.of(50, WeightUnit.LB),
            scope=Scope.SEVERAL_UNITS,
            source=_OWN_CHOICE,
        ),
    ),
    sources=(_B_FLUTE, _OWN_CHOICE),
)
