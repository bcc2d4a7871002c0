"""Papers, and the fields of the export declaration as customs itself calls them."""

from datetime import date
from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import CUSTOMS
from app.domain.sourcing import Source

_FIELDS: Final = Source(
    "China Customs, field names of the export declaration (报关单)", date(2026, 11, 22)
)

FIELDS: Final = listed(
    CUSTOMS,
    _FIELDS,
    ("Domestic consignor", "境内发货人"),
    (
        "Supervision mode",
        "监管方式",
        "Four digits: 9810 is stock for a warehouse abroad, 0110 general trade.",
        "四位代码：9810 为跨境电商出口海外仓，0110 为一般贸易。",
    ),
    (
        "HS code",
        "HS编码",
        "The declaration calls it 商品编号. China writes ten digits.",
        "报关单栏目叫商品编号，中国写十位。",
    ),
)
PAPERS: Final = listed(
    CUSTOMS,
    TRADE_USAGE,
    (
        "Commercial invoice",
        "商业发票",
        "With the packing list, 发票箱单.",
        "合称发票箱单。",
    ),
    ("Packing list", "装箱单"),
    ("Sales contract", "外销合同"),
    (
        "Declaration elements",
        "申报要素",
        "What China Customs wants to know of a product, HS code by HS code.",
        "海关按每个HS编码要求申报的内容。",
    ),
    ("Declared value", "申报价值"),
)
