"""Germany: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("DEHAM", "Hamburg", "汉堡", Mode.SEA, Mode.RAIL),
    port("DEBRV", "Bremerhaven", "不来梅港", Mode.SEA),
    port("DEDUI", "Duisburg", "杜伊斯堡", Mode.RAIL, Mode.TRUCK),
    port("DEFRA", "Frankfurt", "法兰克福", Mode.AIR),
)
