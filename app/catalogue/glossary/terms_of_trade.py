"""Who pays, who imports and who declares."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import TERMS

WORDS: Final = listed(
    TERMS,
    TRADE_USAGE,
    (
        "Incoterm",
        "贸易术语",
        "Who pays and where the risk passes. The declaration has its own field, 成交方式.",
        "谁付钱、风险在哪里转移。报关单上的对应栏目叫成交方式。",
    ),
    (
        "Tax included",
        "双清包税",
        "The forwarder clears on both sides and pays duty and tax out of its price.",
        "货代负责两头清关，关税和进口税含在运费里。",
    ),
    ("Own tax", "自税", "You pay duty and tax yourself.", "关税和进口税自己付。"),
    (
        "Deferred tax",
        "递延",
        "Import VAT moves into the importer's own return.",
        "进口增值税转到进口商自己的申报里。",
    ),
    (
        "Importer of record",
        "进口商(IOR)",
        "Whose name the import entry carries; spoken 清关抬头.",
        "进口报关用谁的名义，口头说清关抬头。",
    ),
    (
        "Declaration route",
        "报关方式",
        "In your own name, through an agent, by market purchase, or under a forwarder's title.",
        "自有抬头、委托代理、市场采购，或货代买单。",
    ),
    ("Export rebate", "出口退税"),
    ("Duty receipt", "税单"),
)
