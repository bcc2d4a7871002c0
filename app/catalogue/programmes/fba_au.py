"""Fulfilment by Amazon, Australia."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon
from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.programme.selling import ProgrammeKind, SellingProgramme
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source

ROUTING: Final = Source(
    "Amazon Seller Central, shipping and routing requirements (Australia), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.com.au/gp/help/external/help.html?itemID=200141510&language=en_AU",
)
_STANDARD_WEIGHT: Final = Weight.of("22.6")

PROGRAMME: Final = SellingProgramme(
    code="fba-au",
    kind=ProgrammeKind.FBA,
    name=Name("FBA Australia", "亚马逊 FBA 澳大利亚"),
    platform="amazon",
    countries=("AU",),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=(
        CartonRule(
            code="longest-side",
            measure=Measure.LONGEST_SIDE,
            limit=Length.of("63.5"),
            scope=Scope.SEVERAL_UNITS,
            source=ROUTING,
        ),
        CartonRule(
            code="gross-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=_STANDARD_WEIGHT,
            scope=Scope.SEVERAL_UNITS,
            source=ROUTING,
        ),
        CartonRule(
            code="team-lift",
            measure=Measure.GROSS_WEIGHT,
            sense=Sense.MARK,
            limit=_STANDARD_WEIGHT,
            scope=Scope.ONE_UNIT,
            mark=amazon.TEAM_LIFT,
            source=ROUTING,
        ),
    ),
    sources=(ROUTING, amazon.INBOUND_API),
)
