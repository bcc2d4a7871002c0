"""Walmart Fulfillment Services, United States."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.programme.selling import (
    CartonNumbering,
    ListingId,
    Note,
    ProgrammeKind,
    SellingProgramme,
)
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source
from app.domain.transport import FinalDelivery

_REVIEWED: Final = date(2026, 11, 22)
MASTER_CASE: Final = Source(
    "Walmart Marketplace Learn, master case requirements, updated 2025-05-29",
    _REVIEWED,
    "https://marketplacelearn.walmart.com/guides/Walmart%20Fulfillment%20Services%20(WFS)/Shipping%20to%20WFS/WFS-inbound-orders:-Select-containers-and-dunnage",
)
PREPARE: Final = Source(
    "Walmart Marketplace Learn, prepare and pack shipments, updated 2024-07-16",
    _REVIEWED,
    "https://marketplacelearn.walmart.com/guides/Walmart%20Fulfillment%20Services%20(WFS)/Shipping%20to%20WFS/WFS-inbound-orders-Prepare-and-pack-shipments",
)
_MAY_2025: Final = date(2025, 5, 29)

_MARKS: Final = tuple(
    CartonRule(
        code=code,
        measure=Measure.GROSS_WEIGHT,
        sense=Sense.MARK,
        limit=Weight.of(pounds, WeightUnit.LB),
        scope=Scope.ONE_UNIT,
        mark=mark,
        source=MASTER_CASE,
        stated_on=_MAY_2025,
    )
    for code, pounds, mark in (
        ("team-lift", 50, Name("Team Lift", "Team Lift（两人搬运）")),
        ("mechanical-lift", 100, Name("Mech. Lift", "Mech. Lift（机械搬运）")),
    )
)

PROGRAMME: Final = SellingProgramme(
    code="wfs",
    kind=ProgrammeKind.WFS,
    name=Name("WFS (Walmart Fulfillment Services)", "沃尔玛 WFS"),
    platform="walmart",
    countries=("US",),
    numbering=CartonNumbering(by_platform=False, id_form="{reference}-{number:03d}"),
    listing_ids=(ListingId(field="gtin", name=Name("GTIN or UPC", "GTIN/UPC")),),
    final_deliveries=(
        FinalDelivery.COURIER,
        FinalDelivery.TRUCK,
        FinalDelivery.CONTAINER_DIRECT,
    ),
    carton_rules=(
        CartonRule(
            code="gross-weight",
            measure=Measure.GROSS_WEIGHT,
            limit=Weight.of(150, WeightUnit.LB),
            scope=Scope.SEVERAL_UNITS,
            source=MASTER_CASE,
            stated_on=_MAY_2025,
        ),
        *_MARKS,
    ),
    notes=(
        Note(
            text=Name(
                "Each case also carries Walmart's receiving label, downloaded from Seller Center. "
                "Our carton label does not replace it.",
                "每箱另须贴沃尔玛收货标签，从 Seller Center 下载；本系统的箱唛不能代替。",
            ),
            source=MASTER_CASE,
        ),
    ),
    sources=(MASTER_CASE, PREPARE),
)
