"""Fulfilled by TikTok, United States: clocks are known, limits on a carton are not."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.programme.selling import (
    ArrivalRule,
    CartonNumbering,
    CountsFrom,
    ListingId,
    Note,
    ProgrammeKind,
    SellingProgramme,
)
from app.domain.sourcing import Source
from app.domain.transport import FinalDelivery

_REVIEWED: Final = date(2026, 11, 22)
_INBOUND_REQUEST: Final = Source(
    "TikTok Shop Seller University, FBT inbound request process, no date",
    _REVIEWED,
    "https://seller-us.tiktok.com/university/essay?knowledge_id=6355939885090574",
)
PALLETISED: Final = Source(
    "TikTok Shop Seller University, US FBT palletized receiving manual, 2026-02-05",
    _REVIEWED,
    "https://seller-us.tiktok.com/university/essay?knowledge_id=1354810876118798",
)

PROGRAMME: Final = SellingProgramme(
    code="fbt",
    kind=ProgrammeKind.FBT,
    name=Name("FBT (Fulfilled by TikTok)", "TikTok FBT"),
    platform="tiktok-shop",
    countries=("US",),
    numbering=CartonNumbering(by_platform=False, id_form="{reference}-{number:03d}"),
    listing_ids=(
        ListingId(field="gtin", name=Name("GTIN, UPC or EAN", "GTIN/UPC/EAN")),
        ListingId(field="fnsku", name=Name("FBT barcode", "FBT 条码")),
    ),
    final_deliveries=(FinalDelivery.COURIER, FinalDelivery.TRUCK, FinalDelivery.CONTAINER_DIRECT),
    arrival_rules=(
        ArrivalRule(
            code="after-creation",
            days=75,
            counts_from=CountsFrom.CREATION,
            name=Name(
                "An inbound request without arrival 75 days after its creation is closed",
                "入库单创建后 75 天内无到仓会自动关闭",
            ),
            source=_INBOUND_REQUEST,
        ),
        ArrivalRule(
            code="after-first-arrival",
            days=14,
            counts_from=CountsFrom.FIRST_ARRIVAL,
            name=Name(
                "All inbound requests of a plan arrive within 14 days of the first arrival",
                "同一计划的各入库单须在首单到仓后 14 天内到齐",
            ),
            source=_INBOUND_REQUEST,
        ),
    ),
    notes=(
        Note(
            text=Name(
                "No over- or short-delivery is accepted, by SKU or by carton. Pallets stay within "
                "48 × 40 × 72 in and 1,500 lb, with FBT's own label on all four sides.",
                "按 SKU 和按箱都不得多送或少送。托盘不超过 48 × 40 × 72 in、1,500 lb，"
                "四面贴 FBT 自己的标签。",
            ),
            source=PALLETISED,
        ),
    ),
    sources=(_INBOUND_REQUEST, PALLETISED),
)
