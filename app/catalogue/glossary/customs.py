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
    (
        "Producer or seller",
        "生产销售单位",
        "Who makes the goods or sells them to the consignor; an agent's client stands here.",
        "生产或卖给发货人的单位；委托代理时，委托方填在这里。",
    ),
    (
        "Customs of exit",
        "出境关别",
        "The customs office that lets the goods out, four digits.",
        "货物出境的海关，四位代码。",
    ),
    (
        "Port of exit",
        "离境口岸",
        "The place where the goods leave China, six digits.",
        "货物离开中国的口岸，六位代码。",
    ),
    (
        "Domestic source",
        "境内货源地",
        "Where the goods were made, five digits.",
        "货物生产地的地区代码，五位。",
    ),
    (
        "Legal unit",
        "法定计量单位",
        "The unit that customs counts a code in; some codes have a second one.",
        "海关按编码规定的计量单位，有的编码有第二单位。",
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
        "Export declaration draft",
        "报关单草单",
        "The broker files the declaration from it.",
        "报关行照它录入报关单。",
    ),
    (
        "Declaration elements",
        "申报要素",
        "What China Customs wants to know of a product, HS code by HS code.",
        "海关按每个HS编码要求申报的内容。",
    ),
    ("Declared value", "申报价值"),
    (
        "Broker authorisation",
        "代理报关委托书",
        "Lets a broker file in your name; in the US it is a POA (海关授权书).",
        "委托报关行代为申报；美国的叫海关授权书(POA)。",
    ),
    (
        "Booking note",
        "托书",
        "What the forwarder books space by; the confirmation is S/O (放舱).",
        "货代凭它订舱；订到舱后给 S/O，即放舱。",
    ),
    (
        "ISF sheet",
        "ISF申报表",
        "Ten facts filed before a vessel for the US is laden.",
        "海运到美国，装船前申报的十项资料。",
    ),
    (
        "ENS data",
        "ENS申报资料",
        "What carriers file before goods enter the EU.",
        "货物进入欧盟前船公司要申报的资料。",
    ),
    (
        "Wood packing statement",
        "非木质包装声明",
        "That no wood packing was used, or that it was treated by ISPM 15.",
        "声明没有用木质包装，或已按 ISPM 15 处理。",
    ),
    ("Certificate of origin", "原产地证"),
    (
        "Transport conditions appraisal",
        "货物运输条件鉴定书",
        "A laboratory's word on how goods may travel.",
        "检测机构出具，写明货物按普货还是危险品运输。",
    ),
    (
        "Packaging use appraisal",
        "危包证",
        "Needed where goods leave China as dangerous goods.",
        "按危险品出口时要，全称出境危险货物运输包装使用鉴定结果单。",
    ),
    ("UN38.3 test summary", "UN38.3 测试概要"),
    ("Brand authorisation", "品牌授权书"),
    ("Customs broker", "报关行"),
    (
        "Export agent",
        "外贸公司（代理出口）",
        "Declares for you as consignor; you stand as producer (双抬头).",
        "以自己名义代为报关，委托方作生产销售单位，即双抬头。",
    ),
)
