"""Plans, shipments and who they belong to."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import PLANS

WORDS: Final = listed(
    PLANS,
    TRADE_USAGE,
    (
        "Inbound plan",
        "发货计划",
        "Goods that leave together for one destination country; it has one or more shipments.",
        "一起发往同一个目的国的货，下面有一个或多个货件。",
    ),
    (
        "Shipment",
        "货件",
        "What goes to one warehouse. Amazon calls its number 货件编号 (FBA号).",
        "发往一个仓库的货。亚马逊叫货件编号，口头说 FBA号。",
    ),
    (
        "Amazon Reference ID",
        "Reference ID",
        "Kept in English; the warehouse asks for it when an appointment is booked.",
        "不翻译；预约送仓时要报。",
    ),
    (
        "Legal entity",
        "主体",
        "The company that declares and invoices; customs papers say 抬头.",
        "报关和开票的公司，报关时叫抬头。",
    ),
    (
        "Store",
        "店铺",
        "Sells on a platform; it need not belong to the company on the papers.",
        "在平台上卖货；不一定和单证上的主体是同一家公司。",
    ),
    ("Ship-from", "发货地"),
    (
        "Cargo-ready date",
        "货好时间",
        "The day on which the goods can be collected.",
        "货可以提走的那一天。",
    ),
    (
        "Lock",
        "审核",
        "Fixes items, quantities and cartons, so that labels and papers stay right.",
        "固定商品、数量和装箱，箱唛和单证不再变。",
    ),
    (
        "Reopen",
        "反审核",
        "Undoes a lock, with a reason that is kept.",
        "撤销审核，要写原因并留存。",
    ),
)
