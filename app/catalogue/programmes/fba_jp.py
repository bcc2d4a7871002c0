"""Fulfilment by Amazon, Japan: limits for cartons of small and standard-size products."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon
from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.programme.selling import ProgrammeKind, SellingProgramme
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
SMALL_PARCEL: Final = Source(
    "Amazon Seller Central, small parcel delivery to Amazon (Japan), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.co.jp/gp/help/external/200280260?language=en_JP",
)
_CLICK_POM: Final = Source(
    "Click-pom, largest cartons for FBA (ja), updated 2020-09-03",
    _REVIEWED,
    "https://click-pom.com/howto/fba-max-boxes/",
)
_CYBER_RECORDS: Final = Source(
    "Cyber Records, carton sizes for FBA Japan (ja), no date",
    _REVIEWED,
    "https://www.cyber-records.co.jp/blog/amazon-fba-cardboard-size/",
)
_FOREST: Final = Source(
    "Forest Shipping, FBA shipping and routing requirements, no date",
    _REVIEWED,
    "http://forestshipping.com/1350-2/",
)
_SEPTEMBER_2020: Final = date(2020, 9, 3)

_SIDES: Final = tuple(
    CartonRule(
        code=measure.value,
        measure=measure,
        limit=Length.of(centimetres),
        scope=Scope.SEVERAL_UNITS,
        source=source,
        stated_on=stated_on,
    )
    for measure, centimetres in (
        (Measure.LONGEST_SIDE, 60),
        (Measure.SECOND_SIDE, 50),
        (Measure.THIRD_SIDE, 50),
    )
    for source, stated_on in ((_CLICK_POM, _SEPTEMBER_2020), (_CYBER_RECORDS, None))
)
_LEAST_SIDES: Final = tuple(
    CartonRule(
        code=f"least-{measure.value}",
        measure=measure,
        sense=Sense.LEAST,
        limit=Length.of(centimetres),
        source=_CYBER_RECORDS,
    )
    for measure, centimetres in (
        (Measure.LONGEST_SIDE, "18.1"),
        (Measure.SECOND_SIDE, "10"),
        (Measure.THIRD_SIDE, "2.5"),
    )
)
_WEIGHTS: Final = (
    CartonRule(
        code="gross-weight",
        measure=Measure.GROSS_WEIGHT,
        limit=Weight.of(30),
        scope=Scope.SEVERAL_UNITS,
        source=_CLICK_POM,
        stated_on=_SEPTEMBER_2020,
    ),
    CartonRule(
        code="gross-weight",
        measure=Measure.GROSS_WEIGHT,
        limit=Weight.of(40),
        scope=Scope.SEVERAL_UNITS,
        source=_FOREST,
    ),
    CartonRule(
        code="overweight",
        measure=Measure.GROSS_WEIGHT,
        sense=Sense.MARK,
        limit=Weight.of(15),
        mark=Name("重量超過", "重量超過"),
        source=SMALL_PARCEL,
    ),
)

PROGRAMME: Final = SellingProgramme(
    code="fba-jp",
    kind=ProgrammeKind.FBA,
    name=Name("FBA Japan", "亚马逊 FBA 日本"),
    platform="amazon",
    countries=("JP",),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=(*_SIDES, *_LEAST_SIDES, *_WEIGHTS),
    sources=(SMALL_PARCEL, _CLICK_POM, amazon.INBOUND_API),
)
