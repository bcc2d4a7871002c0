"""Walmart Fulfillment Services: Walmart's own pages on master cases and on packing."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import wfs
from app.domain.naming import Name
from app.domain.packing_out.checklist import PackingOut, Requirement, Topic

_REVIEWED: Final = date(2026, 11, 22)
_MAY_2025: Final = date(2025, 5, 29)
_JULY_2024: Final = date(2024, 7, 16)

RULES: Final = PackingOut(
    code=wfs.PROGRAMME.code,
    name=wfs.PROGRAMME.name,
    requirements=(
        *asked(
            "rigid", "no-tying", "no-display", "old-labels", by=wfs.MASTER_CASE, stated_on=_MAY_2025
        ),
        Requirement(
            code="no-brand",
            topic=Topic.CARTON,
            name=Name(
                "No cartons with a brand's or a competitor's print.",
                "不用印有品牌或竞争平台标识的箱。",
            ),
            source=wfs.MASTER_CASE,
            stated_on=_MAY_2025,
        ),
        Requirement(
            code="wfs-cushioning",
            topic=Topic.CUSHIONING,
            name=Name(
                "Cushioned with foam, air pillows, bubble wrap or whole sheets of paper; no "
                "Styrofoam.",
                "缓冲用泡棉、充气袋、气泡膜或整张纸，不用保丽龙（Styrofoam）。",
            ),
            source=wfs.MASTER_CASE,
            stated_on=_MAY_2025,
        ),
        Requirement(
            code="receiving-label",
            topic=Topic.LABEL,
            name=Name(
                "Each carton bears Walmart's receiving label from Seller Center.",
                "每箱贴 Seller Center 下载的沃尔玛收货标签。",
            ),
            source=wfs.MASTER_CASE,
            stated_on=_MAY_2025,
        ),
        Requirement(
            code="order-number",
            topic=Topic.LABEL,
            name=Name(
                "Each carton's shipping label shows the inbound order number.",
                "每箱的运输标签带入库单号。",
            ),
            source=wfs.PREPARE,
            stated_on=_JULY_2024,
        ),
        Requirement(
            code="pallet-order-number",
            topic=Topic.PALLET,
            name=Name(
                "Each pallet's shipping label shows the inbound order number.",
                "每托的运输标签带入库单号。",
            ),
            source=wfs.PREPARE,
            stated_on=_JULY_2024,
        ),
    ),
)
