"""China Customs supervision modes that stock for overseas warehouses leaves under."""

from typing import Final

from app.catalogue.authorities import (
    GACC_2014_54,
    GACC_2020_75,
    GACC_2024_167,
    GACC_CODE_TABLES,
    SAT_2025_3,
)
from app.domain.naming import Name
from app.domain.trade.declarations import SupervisionMode

MODE_9810: Final = SupervisionMode(
    code="9810",
    name=Name("Cross-border e-commerce, export to overseas warehouse", "跨境电商出口海外仓"),
    note=Name(
        "Stock for a warehouse abroad, not yet sold. No registration since 2024-12-15; the booking "
        "(订仓单) is sent electronically. The rebate can be claimed on departure, and is settled "
        "when the goods are sold.",
        "发往海外仓、尚未售出的货。2024-12-15 起不用备案，电子报送订仓单；"
        "离境即可申报退税，售出后再核算",
    ),
    sources=(GACC_2020_75, GACC_2024_167, SAT_2025_3),
    unsold=True,
)
MODE_0110: Final = SupervisionMode(
    code="0110",
    name=Name("General trade", "一般贸易"),
    note=Name("The ordinary export; any goods, any buyer.", "最常用的出口方式，不限货物和买方"),
    sources=(GACC_CODE_TABLES,),
)
MODE_9710: Final = SupervisionMode(
    code="9710",
    name=Name("Cross-border e-commerce, B2B direct export", "跨境电商B2B直接出口"),
    note=Name(
        "Sold to a business abroad through an e-commerce platform, shipped straight to it.",
        "通过跨境电商平台卖给境外企业，直接发给对方",
    ),
    sources=(GACC_2020_75,),
)
MODE_1039: Final = SupervisionMode(
    code="1039",
    name=Name("Market purchase", "市场采购"),
    note=Name(
        "Bought in a recognised market and declared where the market is.",
        "在认定的市场集聚区采购，在采购地报关",
    ),
    sources=(GACC_2014_54,),
)
