"""Fulfilment by Amazon, United Kingdom."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon, europe
from app.domain.naming import Name
from app.domain.programme.selling import ProgrammeKind, SellingProgramme
from app.domain.sourcing import Source

_SMALL_PARCEL: Final = Source(
    "Amazon Seller Central, small parcel delivery to Amazon (United Kingdom), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.co.uk/gp/help/external/200280260?language=en_GB",
)

PROGRAMME: Final = SellingProgramme(
    code="fba-uk",
    kind=ProgrammeKind.FBA,
    name=Name("FBA United Kingdom", "亚马逊 FBA 英国"),
    platform="amazon",
    countries=("GB",),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=europe.carton_rules(_SMALL_PARCEL),
    sources=(_SMALL_PARCEL, europe.VALUEZON, amazon.INBOUND_API),
)
