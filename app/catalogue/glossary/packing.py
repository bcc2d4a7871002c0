"""Cartons, labels and weights."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import PACKING

WORDS: Final = listed(
    PACKING,
    TRADE_USAGE,
    (
        "Carton spec",
        "箱规",
        "How the factory packs a product: units a carton, outer size, gross weight.",
        "工厂的装法：每箱件数、外箱尺寸、毛重。",
    ),
    ("Single-SKU carton", "单SKU箱"),
    ("Mixed carton", "混装箱"),
    (
        "Remainder carton",
        "尾箱",
        "Holds the last units, fewer than a full carton.",
        "装最后不足一整箱的数量。",
    ),
    (
        "Carton label",
        "箱唛",
        "One for each carton, 100 × 150 mm.",
        "每箱一张，100 × 150 mm。",
    ),
    (
        "Shipping marks",
        "唛头",
        "The marks as the papers state them; N/M where there are none.",
        "单证上写的标记，没有就写 N/M。",
    ),
    (
        "Unit label (FNSKU)",
        "商品标签(FNSKU)",
        "Stuck on each unit. 贴标 is to stick it on, 换标 to stick it over another.",
        "贴在每件商品上。第一次贴叫贴标，盖掉旧的叫换标。",
    ),
    (
        "Pallet label",
        "托盘标签",
        "The same on each of the four sides.",
        "一托四张，四面各贴一张，内容相同。",
    ),
    (
        "GS1 label with SSCC",
        "GS1 物流标签(SSCC)",
        "A number of its own for each pallet or carton, from your GS1 company prefix.",
        "每个托盘或箱子一个号，由自己的 GS1 厂商识别代码编出。",
    ),
    (
        "Entry mark",
        "入仓唛",
        "What the forwarder's warehouse reads on a carton.",
        "贴在箱上，货代仓库凭它收货。",
    ),
    (
        "Warehouse entry no.",
        "入仓号",
        "Given by the forwarder; the slip is 进仓单.",
        "货代给的号码，单子叫进仓单。",
    ),
    (
        "Handling marks",
        "储运标志",
        "This way up, fragile, keep dry, as ISO 780 and GB/T 191 draw them.",
        "向上、易碎、怕雨等图示，按 ISO 780 和 GB/T 191。",
    ),
    ("Suffocation warning", "防窒息警告"),
    ("Label for sets", "套装标签"),
    ("Lithium battery mark", "锂电池标记"),
    (
        "Void",
        "作废",
        "A later print of the same carton makes the earlier one void.",
        "同一箱重新打印后，之前打的那张作废。",
    ),
    ("Gross weight", "毛重", "With the carton.", "含外箱。"),
    ("Net weight", "净重", "Without the carton.", "不含外箱。"),
    ("Actual weight", "实重"),
    (
        "Volumetric weight",
        "材积重",
        "Also 泡重 or 抛重: the size divided by the channel's divisor.",
        "也叫泡重、抛重：体积除以渠道的材积系数。",
    ),
    (
        "Chargeable weight",
        "计费重",
        "Usually the larger of actual and volumetric weight.",
        "一般取实重和材积重中较大的。",
    ),
    (
        "Re-measure",
        "复尺复重",
        "The forwarder measures and weighs again.",
        "货代收货后重新量和称。",
    ),
)
