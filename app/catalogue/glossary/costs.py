"""What a unit costs once it lies in the warehouse."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.catalogue.glossary.listing import listed
from app.catalogue.glossary.subjects import COSTS

WORDS: Final = listed(
    COSTS,
    TRADE_USAGE,
    (
        "Landed cost",
        "到仓成本",
        "Goods, freight, duty and fees up to the shelf; finance says 落地成本.",
        "货值、运费、关税和费用，算到上架为止；财务叫落地成本。",
    ),
    (
        "Freight allocation",
        "头程分摊",
        "Each unit's share of the freight.",
        "每件商品摊到的运费。",
    ),
    (
        "Single bond",
        "单次Bond",
        "The importer's customs bond for one United States entry.",
        "进口商为一次美国清关买的保证金。",
    ),
    (
        "Continuous bond",
        "年Bond",
        "The same for all entries of a year.",
        "一年内所有美国清关通用。",
    ),
    ("Placement fee", "入库配置服务费", "Amazon's fee for splitting stock.", "亚马逊分仓的收费。"),
    ("Customs exam", "查验"),
)
