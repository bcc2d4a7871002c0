"""Italy: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("ITGOA", "Genoa", "热那亚", Mode.SEA),
    port("ITSPE", "La Spezia", "拉斯佩齐亚", Mode.SEA),
    port("ITMIL", "Milan", "米兰", Mode.AIR, Mode.RAIL),
)
