"""Requirements that several programmes state, each said once as it is said on the floor."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.packing_out.checklist import Requirement, Topic
from app.domain.sourcing import Source

_SAID: Final = {
    "one-shipment": (
        Topic.CARTON,
        Name(
            "Each carton holds goods of one shipment number only.",
            "一箱只装同一个货件编号的货。",
        ),
    ),
    "rigid": (
        Topic.CARTON,
        Name(
            "Rigid six-sided cartons with their flaps intact: regular slotted, B-flute, ECT-32 or "
            "200 lb burst strength.",
            "用硬质六面纸箱，箱盖完整：开槽箱（RSC）、B 楞、ECT-32 或耐破 200 lb。",
        ),
    ),
    "no-tying": (
        Topic.CARTON,
        Name(
            "No carton is tied, strapped, bagged or wrapped over, and none are bundled together.",
            "不捆扎、不打包带、不套袋、不缠膜，不把几箱绑在一起。",
        ),
    ),
    "no-display": (
        Topic.CARTON,
        Name(
            "No display cartons, and none as large as a pallet.",
            "不用陈列箱，不用托盘大小的箱。",
        ),
    ),
    "old-labels": (
        Topic.CARTON,
        Name(
            "Old labels and marks are taken off used cartons.",
            "旧箱上的旧标签、旧唛头撕干净。",
        ),
    ),
    "other-barcodes": (
        Topic.CARTON,
        Name(
            "Barcodes of other goods are covered or taken off.",
            "箱外其他商品的条码遮住或撕掉。",
        ),
    ),
    "strong-tape": (
        Topic.CARTON,
        Name("Closed with strong tape made for shipping.", "用运输专用的强力胶带封箱。"),
    ),
    "cushioning": (
        Topic.CUSHIONING,
        Name(
            "At least 5 cm (2 in) of cushioning between the goods and the carton.",
            "货与箱壁之间的缓冲不少于 5 cm（2 in）。",
        ),
    ),
    "shake": (
        Topic.CUSHIONING,
        Name(
            "Nothing moves when the closed carton is shaken gently.",
            "封箱后轻摇，箱内不晃动。",
        ),
    ),
    "no-loose-fill": (
        Topic.CUSHIONING,
        Name(
            "No loose fill: no shredded paper, peanuts, crinkle paper or foam chips.",
            "不用散装填充物：不用碎纸、泡沫粒、皱纹纸丝、泡沫片。",
        ),
    ),
    "sheets-not-fill": (
        Topic.CUSHIONING,
        Name(
            "Cushioned with bubble wrap, air pillows or whole sheets of paper.",
            "缓冲用气泡膜、充气袋或整张纸。",
        ),
    ),
    "own-label": (
        Topic.LABEL,
        Name(
            "Each carton bears one label of its own; none is copied, reused or altered.",
            "一箱一张自己的箱唛，不复印、不重复用、不涂改。",
        ),
    ),
    "flat-label": (
        Topic.LABEL,
        Name(
            "The label lies flat: not over a seam or opening, not around an edge or corner.",
            "箱唛平贴：不压接缝和封口，不折过边和角。",
        ),
    ),
    "bare-label": (
        Topic.LABEL,
        Name(
            "Nothing covers the label, tape included; its barcode scans.",
            "箱唛不被胶带或其他东西盖住，条码扫得出。",
        ),
    ),
    "pallet-labels": (
        Topic.PALLET,
        Name(
            "Each pallet bears four labels, at the top centre of each side; its cartons keep "
            "their own.",
            "每托贴 4 张托盘标，四面上方居中各一张；托上每箱仍贴箱唛。",
        ),
    ),
}


def asked(*codes: str, by: Source, stated_on: date | None = None) -> tuple[Requirement, ...]:
    """Return the requirements of these codes as one source states them."""
    return tuple(
        Requirement(
            code=code,
            topic=_SAID[code][0],
            name=_SAID[code][1],
            source=by,
            stated_on=stated_on,
        )
        for code in codes
    )
