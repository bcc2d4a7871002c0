"""Spain: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("ESVLC", "Valencia", "瓦伦西亚", Mode.SEA),
    port("ESBCN", "Barcelona", "巴塞罗那", Mode.SEA),
    port("ESALG", "Algeciras", "阿尔赫西拉斯", Mode.SEA),
    port("ESMAD", "Madrid", "马德里", Mode.AIR, Mode.RAIL),
)
