"""What Amazon's programmes share: how it numbers cartons, names products and counts days."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.programme.selling import (
    ArrivalRule,
    BoxContentRule,
    CartonNumbering,
    CountsFrom,
    ListingId,
)
from app.domain.sourcing import Source
from app.domain.transport import FinalDelivery

INBOUND_API: Final = Source(
    "Amazon SP-API, Fulfillment Inbound v0 and 2024-03-20 models (amzn/selling-partner-api-models)",
    date(2026, 11, 22),
    "https://developer-docs.amazon.com/sp-api/docs/fulfillment-inbound-api",
)
_AUTOMATIC_CLOSURE: Final = Source(
    "Amazon announcement on automatic closure of FBA shipments, from 2024-02-01 (reposted)",
    date(2026, 11, 22),
    "https://seller-forum.com/t/automatic-closure-policy-for-fba-shipments-will-be-updated-on-february-1/3966",
)
_STATED: Final = date(2024, 2, 1)

NUMBERING: Final = CartonNumbering(
    by_platform=True,
    id_form="{reference}U{number:06d}",
    id_pattern=r"(?P<shipment>FBA[0-9A-Z]{6,12})U(?P<number>[0-9]{6})",
    shipment_id_pattern=r"FBA[0-9A-Z]{6,12}",
)
BOX_CONTENT: Final = BoxContentRule(
    prefix="AMZN",
    least_module=508,
    row_modules=3,
    error_level=6,
    advised_dpi=600,
    source=Source(
        "Amazon Seller Central, use 2D barcodes for box content information (202049090)",
        date(2026, 11, 22),
        "https://sellercentral.amazon.com/gp/help/external/help.html?itemID=202049090",
    ),
)
LISTING_IDS: Final = (
    ListingId(field="fnsku", name=Name("FNSKU", "FNSKU")),
    ListingId(field="asin", name=Name("ASIN", "ASIN")),
)
DELIVERIES: Final = (
    FinalDelivery.COURIER,
    FinalDelivery.TRUCK,
    FinalDelivery.CONTAINER_DIRECT,
)
TEAM_LIFT: Final = Name("Team Lift", "Team Lift（两人搬运）")
MECHANICAL_LIFT: Final = Name("Mech Lift", "Mech Lift（机械搬运）")
FIRST_OF_PLAN: Final = ArrivalRule(
    code="after-first-arrival",
    days=30,
    counts_from=CountsFrom.FIRST_ARRIVAL,
    name=Name(
        "Every shipment of a plan arrives within 30 days of the plan's first arrival",
        "同一计划的各货件须在首个货件到仓后 30 天内到齐",
    ),
    source=_AUTOMATIC_CLOSURE,
    stated_on=_STATED,
)
FROM_ABROAD: Final = ArrivalRule(
    code="after-creation",
    days=75,
    counts_from=CountsFrom.CREATION,
    name=Name(
        "A shipment from abroad arrives within 75 days of its creation",
        "从境外发出的货件须在创建后 75 天内到仓",
    ),
    source=_AUTOMATIC_CLOSURE,
    stated_on=_STATED,
)
