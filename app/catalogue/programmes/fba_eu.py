"""Fulfilment by Amazon, European Union: the countries where Amazon says its warehouses stand."""

from datetime import date
from typing import Final

from app.catalogue.programmes import amazon, europe
from app.domain.naming import Name
from app.domain.programme.selling import ProgrammeKind, SellingProgramme
from app.domain.sourcing import Source

_ROUTING: Final = Source(
    "Amazon Seller Central, shipping and routing requirements (France), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.fr/gp/help/external/help.html?itemID=200141510&language=en_FR",
)

PROGRAMME: Final = SellingProgramme(
    code="fba-eu",
    kind=ProgrammeKind.FBA,
    name=Name("FBA European Union", "亚马逊 FBA 欧盟"),
    platform="amazon",
    countries=("DE", "FR", "IT", "ES", "PL", "NL", "SE", "CZ"),
    numbering=amazon.NUMBERING,
    listing_ids=amazon.LISTING_IDS,
    box_content=amazon.BOX_CONTENT,
    final_deliveries=amazon.DELIVERIES,
    carton_rules=europe.carton_rules(_ROUTING),
    sources=(_ROUTING, europe.VALUEZON, amazon.INBOUND_API),
)
