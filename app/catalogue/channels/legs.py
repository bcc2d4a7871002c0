"""The long way, with the trade's name for every channel it makes with a final delivery."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.transport import FinalDelivery, MainLeg, MainLegFact, Mode

EXPRESS: Final = MainLegFact(
    leg=MainLeg.EXPRESS,
    mode=Mode.COURIER,
    name=Name("Express", "国际快递"),
    consequence=Name(
        "One courier from door to door: the fastest, and the dearest per kilogram.",
        "一家快递全程门到门，最快，单价最高",
    ),
    channels={FinalDelivery.COURIER: Name("International express", "国际快递")},
    sources=(TRADE_USAGE,),
)
AIR: Final = MainLegFact(
    leg=MainLeg.AIR,
    mode=Mode.AIR,
    name=Name("Air freight", "空运"),
    consequence=Name(
        "By cargo flight, days instead of weeks; batteries, liquids and powders may be refused.",
        "走航班，按天算；带电、液体、粉末可能不收",
    ),
    channels={
        FinalDelivery.COURIER: Name("Air + courier", "空派"),
        FinalDelivery.TRUCK: Name("Air + truck", "空运卡派"),
        FinalDelivery.PICKUP: Name("Air, pickup", "空运自提"),
    },
    sources=(TRADE_USAGE,),
)
FAST_SHIP: Final = MainLegFact(
    leg=MainLeg.FAST_SHIP,
    mode=Mode.SEA,
    name=Name("Fast ship", "快船"),
    consequence=Name(
        "A fast sailing with early discharge; dearer than a slow ship.",
        "快船时效快、提柜早，价格高于普船",
    ),
    channels={
        FinalDelivery.COURIER: Name("Fast ship + courier", "快船海派"),
        FinalDelivery.TRUCK: Name("Fast ship + truck", "快船海卡"),
        FinalDelivery.PICKUP: Name("Fast ship, pickup", "快船自提"),
    },
    sources=(TRADE_USAGE,),
)
SLOW_SHIP: Final = MainLegFact(
    leg=MainLeg.SLOW_SHIP,
    mode=Mode.SEA,
    name=Name("Slow ship", "普船"),
    consequence=Name(
        "An ordinary sailing: cheaper, and the days vary more.", "普通船期，便宜，时效波动大"
    ),
    channels={
        FinalDelivery.COURIER: Name("Slow ship + courier", "普船海派"),
        FinalDelivery.TRUCK: Name("Slow ship + truck", "普船海卡"),
        FinalDelivery.PICKUP: Name("Slow ship, pickup", "普船自提"),
    },
    sources=(TRADE_USAGE,),
)
LCL: Final = MainLegFact(
    leg=MainLeg.LCL,
    mode=Mode.SEA,
    name=Name("Sea LCL", "拼箱"),
    consequence=Name(
        "Your cartons share a container; charged by cubic metre or tonne, whichever is more.",
        "和别人拼一个柜，按方或按吨取大计费",
    ),
    channels={
        FinalDelivery.TRUCK: Name("Sea LCL + truck", "拼箱卡派"),
        FinalDelivery.COURIER: Name("Sea LCL + courier", "拼箱快递派"),
        FinalDelivery.PICKUP: Name("Sea LCL, pickup", "拼箱自提"),
    },
    sources=(TRADE_USAGE,),
)
FCL: Final = MainLegFact(
    leg=MainLeg.FCL,
    mode=Mode.SEA,
    name=Name("Sea FCL", "整柜"),
    consequence=Name(
        "A container of your own; charged per container, however full it is.",
        "自己一个整柜，按柜计费，装多装少一个价",
    ),
    channels={
        FinalDelivery.CONTAINER_DIRECT: Name("FCL, container direct", "整柜直送"),
        FinalDelivery.TRUCK: Name("FCL, unstuffed + truck", "整柜拆柜卡派"),
        FinalDelivery.COURIER: Name("FCL, unstuffed + courier", "整柜拆柜快递派"),
        FinalDelivery.PICKUP: Name("FCL, pickup", "整柜自提"),
    },
    sources=(TRADE_USAGE,),
)
RAIL: Final = MainLegFact(
    leg=MainLeg.RAIL,
    mode=Mode.RAIL,
    name=Name("China–Europe rail", "铁路（中欧班列）"),
    consequence=Name(
        "By train to Europe: slower than air, usually faster than the sea.",
        "坐火车到欧洲，比空运慢，一般比海运快",
    ),
    channels={
        FinalDelivery.COURIER: Name("Rail + courier", "铁路快递派"),
        FinalDelivery.TRUCK: Name("Rail + truck", "铁路卡派"),
        FinalDelivery.CONTAINER_DIRECT: Name("Rail, container direct", "铁路整柜直送"),
        FinalDelivery.PICKUP: Name("Rail, pickup", "铁路自提"),
    },
    overland=True,
    sources=(TRADE_USAGE,),
)
TRUCK: Final = MainLegFact(
    leg=MainLeg.TRUCK,
    mode=Mode.TRUCK,
    name=Name("China–Europe truck", "卡航"),
    consequence=Name(
        "By road to Europe: a little faster than rail, for small and urgent lots.",
        "全程卡车到欧洲，比铁路略快，适合小批急货",
    ),
    channels={
        FinalDelivery.COURIER: Name("China–Europe truck + courier", "卡航快递派"),
        FinalDelivery.TRUCK: Name("China–Europe truck + truck", "卡航卡派"),
        FinalDelivery.PICKUP: Name("China–Europe truck, pickup", "卡航自提"),
    },
    overland=True,
    sources=(TRADE_USAGE,),
)
