"""Words by which forwarders' price lists say what a channel is and when there is no price.

Read in price lists as published by forwarders; a channel in whose name words disagree is asked
about, never guessed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import FinalDelivery, MainLeg

#: A word, and what it says of the long way. Longer words are looked for first.
LEG_WORDS: Final[Mapping[str, MainLeg]] = MappingProxyType(
    {
        "美森": MainLeg.FAST_SHIP,
        "matson": MainLeg.FAST_SHIP,
        "clx": MainLeg.FAST_SHIP,
        "以星": MainLeg.FAST_SHIP,
        "zim": MainLeg.FAST_SHIP,
        "快船": MainLeg.FAST_SHIP,
        "fastship": MainLeg.FAST_SHIP,
        "普船": MainLeg.SLOW_SHIP,
        "慢船": MainLeg.SLOW_SHIP,
        "slowship": MainLeg.SLOW_SHIP,
        "整柜": MainLeg.FCL,
        "fcl": MainLeg.FCL,
        "拼箱": MainLeg.LCL,
        "散货": MainLeg.LCL,
        "lcl": MainLeg.LCL,
        "空派": MainLeg.AIR,
        "空运": MainLeg.AIR,
        "空加派": MainLeg.AIR,
        "空卡": MainLeg.AIR,
        "airfreight": MainLeg.AIR,
        "红单": MainLeg.EXPRESS,
        "国际快递": MainLeg.EXPRESS,
        "express": MainLeg.EXPRESS,
        "铁路": MainLeg.RAIL,
        "班列": MainLeg.RAIL,
        "铁派": MainLeg.RAIL,
        "rail": MainLeg.RAIL,
        "卡航": MainLeg.TRUCK,
        "中欧卡车": MainLeg.TRUCK,
    }
)
#: A word, and what it says of the last way.
DELIVERY_WORDS: Final[Mapping[str, FinalDelivery]] = MappingProxyType(
    {
        "海派": FinalDelivery.COURIER,
        "空派": FinalDelivery.COURIER,
        "铁派": FinalDelivery.COURIER,
        "快递派": FinalDelivery.COURIER,
        "快递": FinalDelivery.COURIER,
        "红单": FinalDelivery.COURIER,
        "courier": FinalDelivery.COURIER,
        "express": FinalDelivery.COURIER,
        "海卡": FinalDelivery.TRUCK,
        "空卡": FinalDelivery.TRUCK,
        "卡派": FinalDelivery.TRUCK,
        "卡车派": FinalDelivery.TRUCK,
        "truckdelivery": FinalDelivery.TRUCK,
        "直送": FinalDelivery.CONTAINER_DIRECT,
        "自提": FinalDelivery.PICKUP,
        "pickup": FinalDelivery.PICKUP,
    }
)
#: A word, and what it says of duty and tax.
TAX_WORDS: Final[Mapping[str, TaxMode]] = MappingProxyType(
    {
        "包税": TaxMode.INCLUDED,
        "双清": TaxMode.INCLUDED,
        "taxincluded": TaxMode.INCLUDED,
        "自税": TaxMode.OWN,
        "不包税": TaxMode.OWN,
        "不含税": TaxMode.OWN,
        "owntax": TaxMode.OWN,
        "递延": TaxMode.DEFERRED,
        "deferred": TaxMode.DEFERRED,
    }
)
#: What stands in the place of a price that has to be asked for.
ON_REQUEST: Final = frozenset(
    {"单询", "询价", "面议", "电询", "另询", "onrequest", "por", "tba", "ask"}
)
#: What stands in the place of a price while a channel takes no goods.
PAUSED: Final = frozenset(
    {"渠道暂停", "暂停", "停收", "暂停收货", "暂停接货", "paused", "suspended"}
)
#: What stands where a service is not offered at all.
NOT_OFFERED: Final = frozenset({"", "无", "不接", "na", "none"})
