"""The last way to the warehouse."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.transport import FinalDelivery, FinalDeliveryFact

COURIER: Final = FinalDeliveryFact(
    delivery=FinalDelivery.COURIER,
    name=Name("Courier", "快递派"),
    consequence=Name(
        "Every carton gets a courier number; no appointment. At Amazon this is small parcel (SPD).",
        "每箱一个快递单号，不用预约；亚马逊按小包裹（SPD）填",
    ),
    appointment=False,
    sources=(TRADE_USAGE,),
)
TRUCK: Final = FinalDeliveryFact(
    delivery=FinalDelivery.TRUCK,
    name=Name("Truck", "卡派"),
    consequence=Name(
        "On pallets by truck; the warehouse is booked first. At Amazon this is freight (LTL).",
        "打托后卡车送仓，要先预约；亚马逊按汽运零担（LTL）填",
    ),
    appointment=True,
    sources=(TRADE_USAGE,),
)
CONTAINER_DIRECT: Final = FinalDeliveryFact(
    delivery=FinalDelivery.CONTAINER_DIRECT,
    name=Name("Container direct", "整柜直送"),
    consequence=Name(
        "The container goes to one warehouse unopened; the warehouse is booked first.",
        "整柜不拆柜，直接送到一个仓库，要先预约",
    ),
    appointment=True,
    sources=(TRADE_USAGE,),
)
PICKUP: Final = FinalDeliveryFact(
    delivery=FinalDelivery.PICKUP,
    name=Name("Pickup", "自提"),
    consequence=Name(
        "You or the warehouse collect at the port, airport or depot and pay that last way.",
        "到港或到海外仓后自己提货，尾程费用自付",
    ),
    appointment=False,
    sources=(TRADE_USAGE,),
)
