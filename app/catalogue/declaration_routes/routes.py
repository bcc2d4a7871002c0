"""The four ways goods are declared for export."""

from typing import Final

from app.catalogue.authorities import GACC_2014_54, SAT_2025_17, TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.declarations import DeclarationRoute

OWN_TITLE: Final = DeclarationRoute(
    code="own-title",
    name=Name("Own title, with rebate", "自有抬头报关（退税）"),
    consequence=Name(
        "Declared in your company's name; with a VAT invoice for the goods you claim the rebate.",
        "用自己公司抬头报关；有进项专票即可办理出口退税",
    ),
    warnings=(),
    rebate=True,
    prints_exporter_papers=True,
    supervision_modes=("9810", "0110", "9710"),
    sources=(TRADE_USAGE,),
)
AGENT: Final = DeclarationRoute(
    code="agent",
    name=Name("Through an export agent", "委托外贸公司代理（双抬头）"),
    consequence=Name(
        "A trading company declares as consignor and you stand as producer; you claim the rebate "
        "with its agency certificate.",
        "外贸公司作境内发货人，自己作生产销售单位；凭代理出口证明办理退税",
    ),
    warnings=(
        Name(
            "Since 2025-10-01 the agent must report you to the tax bureau as the real consignor: "
            "give it your company's data.",
            "2025-10-01 起代理方须向税务局报送实际委托出口方，请把公司信息给代理",
        ),
    ),
    rebate=True,
    prints_exporter_papers=True,
    supervision_modes=("0110", "9810", "9710"),
    sources=(SAT_2025_17, TRADE_USAGE),
)
MARKET_PURCHASE: Final = DeclarationRoute(
    code="market-purchase",
    name=Name("Market purchase 1039", "1039市场采购"),
    consequence=Name(
        "Declared as bought in a recognised market; exempt from VAT, so there is no rebate.",
        "按市场采购报关，免征增值税，不退税",
    ),
    warnings=(
        Name(
            "Since 2025-10-01 whoever declares for you must report you to the tax bureau as the "
            "real consignor.",
            "2025-10-01 起代为申报的一方须向税务局报送实际委托出口方",
        ),
    ),
    rebate=False,
    prints_exporter_papers=True,
    supervision_modes=("1039",),
    sources=(GACC_2014_54, SAT_2025_17, TRADE_USAGE),
)
FORWARDER_TITLE: Final = DeclarationRoute(
    code="forwarder-title",
    name=Name("Forwarder's title", "货代买单"),
    consequence=Name(
        "The forwarder declares under a title it buys; no rebate, and no declaration of your own.",
        "货代买抬头报关，不退税，自己没有报关单",
    ),
    warnings=(
        Name(
            "No sales contract and no declaration draft is printed in your company's name.",
            "不用自己公司抬头出外销合同和报关单草单",
        ),
        Name(
            "Since 2025-10-01 whoever declares for others must report the real consignor to the "
            "tax bureau, or is taxed as if the export were its own.",
            "2025-10-01 起代理出口须报送实际委托出口方，不报的按自营出口征税",
        ),
    ),
    rebate=False,
    prints_exporter_papers=False,
    supervision_modes=(),
    sources=(SAT_2025_17, TRADE_USAGE),
)
