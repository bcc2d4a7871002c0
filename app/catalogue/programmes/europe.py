"""The carton limits that Amazon states alike for the European Union and the United Kingdom."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_GANTIAO: Final = Source(
    "Gantiao, inbound size and weight by Amazon site (zh), no date",
    _REVIEWED,
    "http://gantiao.com.cn/post/2025947645.html",
)
VALUEZON: Final = Source(
    "Valuezon, Amazon corrects the carton length for FR, DE, IT, ES and UK, no date",
    _REVIEWED,
    "https://valuezon.de/en/news/amazon-corrects-carton-length-for-fba-shipments/",
)


def carton_rules(official: Source) -> tuple[CartonRule, ...]:
    """Return the limits as `official`, the site's own help page, states them, and others beside."""
    return (
        CartonRule(
            code="longest-side",
            measure=Measure.LONGEST_SIDE,
            limit=Length.of("63.5"),
            scope=Scope.SEVERAL_UNITS,
            source=official,
        ),
        CartonRule(
            code="longest-side",
            measure=Measure.LONGEST_SIDE,
            limit=Length.of("63.5"),
            scope=Scope.SEVERAL_UNITS,
            source=VALUEZON,
        ),
        CartonRule(
            code="gross-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=Weight.of(23),
            scope=Scope.SEVERAL_UNITS,
            source=official,
        ),
        CartonRule(
            code="jewellery-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=Weight.of(15),
            scope=Scope.JEWELLERY,
            source=_GANTIAO,
        ),
        CartonRule(
            code="heavy-package",
            measure=Measure.GROSS_WEIGHT,
            sense=Sense.MARK,
            limit=Weight.of(15),
            mark=Name("Heavy Package", "Heavy Package（重件）"),
            source=official,
        ),
    )
