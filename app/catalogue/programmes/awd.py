"""Amazon Warehousing & Distribution, United States: still 25 inches a side."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon
from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure
from app.domain.programme.selling import CartonNumbering, Note, ProgrammeKind, SellingProgramme
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_REVIEW: Final = Source(
    "Published review of 2026-07-26 of Seller Central threads and notices on AWD cartons", _REVIEWED
)
_AWD_API: Final = Source(
    "Amazon SP-API, AWD 2024-05-09, getInboundShipmentLabels",
    _REVIEWED,
    "https://developer-docs.amazon.com/sp-api/reference/getinboundshipmentlabels",
)
_JULY_2026: Final = date(2026, 7, 26)

PROGRAMME: Final = SellingProgramme(
    code="awd",
    kind=ProgrammeKind.AWD,
    name=Name("AWD (Amazon Warehousing & Distribution)", "亚马逊入仓分销网络 AWD"),
    platform="amazon",
    countries=("US",),
    numbering=CartonNumbering(by_platform=True, id_form="{reference}U{number:06d}"),
    listing_ids=amazon.LISTING_IDS,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=(
        CartonRule(
            code="longest-side",
            measure=Measure.LONGEST_SIDE,
            limit=Length.of(25, LengthUnit.IN),
            source=_REVIEW,
            stated_on=_JULY_2026,
        ),
        CartonRule(
            code="gross-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=Weight.of(50, WeightUnit.LB),
            source=_REVIEW,
            stated_on=_JULY_2026,
        ),
    ),
    notes=(
        Note(
            text=Name(
                "From 2026-07-31 new inbound units are reported to stay below 18 × 14 × 8 in "
                "and 20 lb. Check eligibility in Seller Central first.",
                "据报自 2026-07-31 起，新入库商品单件须小于 18 × 14 × 8 in 且轻于 20 lb，"
                "请先在卖家后台查资格。",
            ),
            source=_REVIEW,
        ),
    ),
    sources=(_REVIEW, _AWD_API),
)
