"""The five modes of transport."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.transport import Mode, ModeFact

MODES: Final = tuple(
    ModeFact(mode=mode, name=name, sources=(TRADE_USAGE,))
    for mode, name in (
        (Mode.SEA, Name("Sea", "海运")),
        (Mode.AIR, Name("Air", "空运")),
        (Mode.RAIL, Name("Rail", "铁路")),
        (Mode.TRUCK, Name("Truck", "卡车")),
        (Mode.COURIER, Name("Courier", "快递")),
    )
)
