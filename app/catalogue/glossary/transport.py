"""Channels, dates and the words of a price list."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import TRANSPORT

WORDS: Final = listed(
    TRANSPORT,
    TRADE_USAGE,
    (
        "Forwarder order",
        "运单",
        "Its number is 运单号, or 客户单号 where it is yours.",
        "货代的编号叫运单号，自己的编号叫客户单号。",
    ),
    (
        "Channel",
        "渠道",
        "A main leg with a final delivery; not the same as the mode of transport.",
        "干线加尾程派送，和运输方式不是一回事。",
    ),
    ("Sea + courier", "海派", "By ship, then by courier to the door.", "海运到港，快递派送到仓。"),
    (
        "Sea + truck",
        "海卡",
        "By ship, then by truck with an appointment.",
        "海运到港，卡车预约送。",
    ),
    ("Air + courier", "空派"),
    ("Full container (FCL)", "整柜"),
    ("Less than a container (LCL)", "拼箱（散货）"),
    ("China–Europe truck", "卡航"),
    ("China–Europe rail", "铁路（中欧班列）"),
    ("Last mile", "尾程派送"),
    ("Pickup", "上门提货", "The forwarder collects at the factory.", "货代到工厂提货。"),
    ("Deliver to warehouse", "送货入仓", "You bring the goods in.", "自己送到货代仓库。"),
    (
        "Cut-off for documents",
        "截单",
        "After it the papers are fixed.",
        "过了时间单证不能改。",
    ),
    ("Cut-off for cargo", "截仓", "After it no cargo is taken in.", "过了时间不再收货。"),
    ("Cut-off for customs", "截关", "After it nothing is declared.", "过了时间不能再报关。"),
    ("Rate card", "报价表"),
    (
        "Weight break",
        "重量段",
        "The price per kilogram changes from this weight on.",
        "从这个重量起换一个单价。",
    ),
    ("Remote-area surcharge", "偏远附加费"),
)
