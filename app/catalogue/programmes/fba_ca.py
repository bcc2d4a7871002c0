"""Fulfilment by Amazon, Canada: no limit on a carton has been reviewed, so none is shipped."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon
from app.domain.naming import Name
from app.domain.programme.selling import ProgrammeKind, SellingProgramme
from app.domain.sourcing import Source

SMALL_PARCEL: Final = Source(
    "Amazon Seller Central, small parcel delivery to Amazon (Canada), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.ca/gp/help/external/G200280260?language=en_CA",
)

PROGRAMME: Final = SellingProgramme(
    code="fba-ca",
    kind=ProgrammeKind.FBA,
    name=Name("FBA Canada", "亚马逊 FBA 加拿大"),
    platform="amazon",
    countries=("CA",),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    final_deliveries=amazon.DELIVERIES,
    sources=(SMALL_PARCEL, amazon.INBOUND_API),
)
