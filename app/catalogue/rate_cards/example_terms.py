"""What the services of the example rate card share: cargo taken, weighing and surcharges."""

from decimal import Decimal
from typing import Final

from app.domain.freight.conditions import Conditions
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.weighing import WeighBy, Weighing
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight

ORIGIN: Final = Name("Shenzhen, Yiwu, Ningbo or Shanghai", "深圳、义乌、宁波、上海")
BATTERIES: Final = frozenset({"battery-contained", "battery-packed-with", "button-cell"})
MAGNET: Final = frozenset({"magnet"})
LIQUID: Final = frozenset({"liquid"})

PER_PIECE: Final = Weighing(
    divisor=6000,
    weigh_by=WeighBy.PIECE,
    round_step=Weight.of("0.5"),
    min_piece=Weight.of(12),
)
BY_SHIPMENT: Final = Weighing(divisor=6000, weigh_by=WeighBy.SHIPMENT, round_step=Weight.of(1))

OVERWEIGHT: Final = Surcharge(
    code="overweight-piece",
    name=Name("Carton of 22.5 kg or more", "单箱超重（22.5 kg 及以上）"),
    trigger=Conditions(weighs_from=Weight.of("22.5")),
    basis=SurchargeBasis.PER_PIECE,
    amount=Decimal(255),
)
OVERSIZE: Final = Surcharge(
    code="oversize-piece",
    name=Name("Carton longer than 120 cm", "单箱超长（超过 120 cm）"),
    trigger=Conditions(longest_over=Length.of(120)),
    basis=SurchargeBasis.PER_PIECE,
    amount=Decimal(180),
)
BATTERY: Final = Surcharge(
    code="battery",
    name=Name("Cartons with batteries", "带电附加费"),
    trigger=Conditions(cargo=BATTERIES),
    basis=SurchargeBasis.PER_KG,
    amount=Decimal(2),
)
FUEL: Final = Surcharge(
    code="fuel",
    name=Name("Fuel surcharge", "燃油附加费"),
    trigger=Conditions(),
    basis=SurchargeBasis.PERCENT,
    amount=Decimal(18),
)
HANDLING: Final = Surcharge(
    code="destination-handling",
    name=Name("Handling at the port of destination", "目的港操作费"),
    trigger=Conditions(),
    basis=SurchargeBasis.PER_SHIPMENT,
    amount=Decimal(450),
)
COURIER_PIECES: Final = (OVERWEIGHT, OVERSIZE)
NOT_INCLUDED: Final = (
    Name("collection from the factory", "上门提货费"),
    Name("remote-area surcharge", "偏远附加费"),
    Name("customs exam", "查验费"),
    Name("storage and re-delivery", "仓租和二次派送费"),
    Name("cargo insurance", "货运保险"),
)
