"""Poland: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("PLGDN", "Gdansk", "格但斯克", Mode.SEA),
    port("PLGDY", "Gdynia", "格丁尼亚", Mode.SEA),
    port("PLWAW", "Warsaw", "华沙", Mode.AIR, Mode.RAIL, Mode.TRUCK),
)
