"""Descriptions that customs refuses because they could be anything."""

from datetime import date
from typing import Final

from app.domain.paperwork.completeness import VagueNames
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

_ENGLISH: Final = """
accessories accessory all all-kinds and apparel appliances article articles assorted cargo cartons
clothes clothing commodities commodity component components consolidated consumer daily decorations
devices electronic electronics equipment etc for freight general gift gifts goods household item
items kinds material materials merchandise miscellaneous necessities new of ordered other part parts
personal plastic present presents product products sample samples set sets spare stuff supplies
things toys various
"""

_CHINESE: Final = """
配件 零件 零配件 部件 附件 礼品 礼物 赠品 样品 货物 商品 产品 物品 用品 日用品 日用百货 百货
杂货 杂物 家居用品 电子产品 塑料制品 五金 五金件 材料 设备 其他 服装 塑料 金属 各种 各类 一批 通用
"""

_BLANKS: Final = """
n/a, na, none, nil, null, tba, tbc, tbd, to be advised, to be confirmed, unknown, same,
same as above, as above, -, --, ---, ., x, xx, xxx, /, 无, 没有, 待定, 待填, 未定, 未知, 同上, 空
"""

VAGUE_NAMES: Final = VagueNames(
    code="vague-names",
    words=frozenset(_ENGLISH.split() + _CHINESE.split()),
    blanks=frozenset(blank.strip() for blank in _BLANKS.split(",")),
    sources=(
        Source(
            "European Commission, ICS2 stop words for goods descriptions"
            " (Delegated Regulation (EU) 2015/2446, annex B, data element 18 05)",
            _REVIEWED,
        ),
        Source("CBP, CSMS 60011750 (vague cargo descriptions, 2024-04-01)", _REVIEWED),
        Source("Trade usage among Chinese forwarders, for the Chinese words", _REVIEWED),
    ),
)
