"""Fulfilment by Amazon, United States."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon
from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.problems import Severity
from app.domain.programme.selling import IdenticalCartons, ProgrammeKind, SellingProgramme
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_ANNOUNCEMENT: Final = Source(
    "Amazon Seller Forums, announcement of 2025-06-20, as read by a published review of 2026-07-26",
    _REVIEWED,
    "https://sellercentral.amazon.com/seller-forums/discussions/t/aa562d83-546a-4d7b-be72-6fa07937ba54",
)
_SELLER_INTERACTIVE: Final = Source(
    "Seller Interactive, FBA box size limits, updated 2023-09-18",
    _REVIEWED,
    "https://sellerinteractive.com/?p=14445",
)
_PROJECT_FBA: Final = Source(
    "Project FBA, box size limits, no date", _REVIEWED, "https://projectfba.com/?p=16196"
)
FLEXPORT: Final = Source(
    "Flexport, shipping restrictions for Amazon FBA, no date",
    _REVIEWED,
    "https://support.portal.flexport.com/hc/en-us/articles/15766971536663",
)
_ROUTING: Final = Source(
    "Amazon Seller Central, shipping and routing requirements (US), as copied by SellTec Prep",
    _REVIEWED,
    "https://selltecprep.com/knowledge_base/shipping-and-routing-requirements-box-dimensions-box-weight-how-to-pack-a-box/",
)
_XIONGDA: Final = Source(
    "Xiongda, FBA shipping requirements from China to the USA, no date",
    _REVIEWED,
    "https://www.xdexpress.com/amazon-fba-shipping-requirements/",
)
_JUNE_2025: Final = date(2025, 6, 20)
_SEPTEMBER_2023: Final = date(2023, 9, 18)
_25_IN: Final = Length.of(25, LengthUnit.IN)
_50_LB: Final = Weight.of(50, WeightUnit.LB)

_SIDES: Final = (
    CartonRule(
        code="longest-side",
        measure=Measure.LONGEST_SIDE,
        limit=Length.of(36, LengthUnit.IN),
        scope=Scope.SEVERAL_UNITS,
        source=_ANNOUNCEMENT,
        stated_on=_JUNE_2025,
    ),
    CartonRule(
        code="longest-side",
        measure=Measure.LONGEST_SIDE,
        limit=_25_IN,
        scope=Scope.SEVERAL_UNITS,
        source=_SELLER_INTERACTIVE,
        stated_on=_SEPTEMBER_2023,
    ),
    CartonRule(
        code="longest-side",
        measure=Measure.LONGEST_SIDE,
        limit=_25_IN,
        scope=Scope.SEVERAL_UNITS,
        source=FLEXPORT,
    ),
    CartonRule(
        code="longest-side",
        measure=Measure.LONGEST_SIDE,
        limit=_25_IN,
        scope=Scope.SEVERAL_UNITS,
        source=_ROUTING,
    ),
    CartonRule(
        code="second-side",
        measure=Measure.SECOND_SIDE,
        limit=_25_IN,
        scope=Scope.SEVERAL_UNITS,
        source=_ANNOUNCEMENT,
        stated_on=_JUNE_2025,
    ),
)
_WEIGHTS: Final = (
    CartonRule(
        code="gross-weight",
        measure=Measure.GROSS_WEIGHT,
        limit=_50_LB,
        scope=Scope.SEVERAL_UNITS,
        source=_ANNOUNCEMENT,
        stated_on=_JUNE_2025,
    ),
    CartonRule(
        code="gross-weight",
        measure=Measure.GROSS_WEIGHT,
        limit=_50_LB,
        scope=Scope.SEVERAL_UNITS,
        source=_SELLER_INTERACTIVE,
        stated_on=_SEPTEMBER_2023,
    ),
    CartonRule(
        code="jewellery-weight",
        measure=Measure.GROSS_WEIGHT,
        limit=Weight.of(40, WeightUnit.LB),
        scope=Scope.JEWELLERY,
        source=_PROJECT_FBA,
    ),
    CartonRule(
        code="least-weight",
        measure=Measure.GROSS_WEIGHT,
        sense=Sense.LEAST,
        limit=Weight.of(1, WeightUnit.LB),
        severity=Severity.ADVISORY,
        source=_SELLER_INTERACTIVE,
        stated_on=_SEPTEMBER_2023,
    ),
    CartonRule(
        code="team-lift",
        measure=Measure.GROSS_WEIGHT,
        sense=Sense.MARK,
        limit=_50_LB,
        scope=Scope.ONE_UNIT,
        mark=amazon.TEAM_LIFT,
        source=_XIONGDA,
    ),
    CartonRule(
        code="mechanical-lift",
        measure=Measure.GROSS_WEIGHT,
        sense=Sense.MARK,
        limit=Weight.of(100, WeightUnit.LB),
        scope=Scope.ONE_UNIT,
        mark=amazon.MECHANICAL_LIFT,
        source=_XIONGDA,
    ),
)
_LEAST_SIDES: Final = tuple(
    CartonRule(
        code=f"least-{measure.value}",
        measure=measure,
        sense=Sense.LEAST,
        limit=Length.of(inches, LengthUnit.IN),
        severity=Severity.ADVISORY,
        source=_SELLER_INTERACTIVE,
        stated_on=_SEPTEMBER_2023,
    )
    for measure, inches in (
        (Measure.LONGEST_SIDE, 6),
        (Measure.SECOND_SIDE, 4),
        (Measure.THIRD_SIDE, 1),
    )
)
_UNITS: Final = CartonRule(
    code="units",
    measure=Measure.UNITS,
    limit=150,
    severity=Severity.ADVISORY,
    source=FLEXPORT,
)
_FIVE_IDENTICAL: Final = IdenticalCartons(
    least=5,
    fee=Name("inbound placement service fee", "入库配置服务费"),
    currency="USD",
    source=Source(
        "Amazon's inbound placement fee policy of August 2024, as quoted by SoStocked",
        _REVIEWED,
        "https://help.sostocked.com/article/289-amazon-optimized-inbound-shipments",
    ),
    stated_on=date(2024, 8, 1),
)

PROGRAMME: Final = SellingProgramme(
    code="fba-us",
    kind=ProgrammeKind.FBA,
    name=Name("FBA United States", "亚马逊 FBA 美国"),
    platform="amazon",
    countries=("US",),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    box_content=amazon.BOX_CONTENT,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=(*_SIDES, *_WEIGHTS, *_LEAST_SIDES, _UNITS),
    arrival_rules=(amazon.FROM_ABROAD, amazon.FIRST_OF_PLAN),
    sources=(_ANNOUNCEMENT, _ROUTING, amazon.INBOUND_API),
    identical_cartons=_FIVE_IDENTICAL,
)
