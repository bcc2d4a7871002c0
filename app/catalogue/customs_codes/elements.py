"""The two elements that every declaration list begins with since 2018."""

from typing import Final

from app.catalogue.customs_codes.sources import GACC_2017_69, GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.elements import ElementTables, FixedElement

DECLARATION_ELEMENTS: Final = ElementTables(
    code="declaration-elements",
    brand_type=FixedElement(
        name=Name(en="Brand type", zh="品牌类型"),
        values={
            "0": Name(en="No brand", zh="无品牌"),
            "1": Name(en="Own brand of China", zh="境内自主品牌"),
            "2": Name(en="Acquired brand of China", zh="境内收购品牌"),
            "3": Name(en="Foreign brand, made to order", zh="境外品牌（贴牌生产）"),
            "4": Name(en="Foreign brand, other", zh="境外品牌（其他）"),
        },
    ),
    preference=FixedElement(
        name=Name(en="Preference at the destination", zh="出口享惠情况"),
        values={
            "0": Name(en="No preferential duty", zh="不享受优惠关税"),
            "1": Name(en="Preferential duty", zh="享受优惠关税"),
            "2": Name(en="Not certain", zh="不能确定享受优惠关税"),
            "3": Name(en="Not for imports", zh="不适用于进口报关单"),
        },
    ),
    unbranded="0",
    no_brand_words=frozenset({"无", "无品牌", "没有", "none", "no brand", "unbranded", "n/a"}),
    sources=(GACC_2017_69, GACC_PARAMETERS),
)
