"""Netherlands: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("NLRTM", "Rotterdam", "鹿特丹", Mode.SEA),
    port("NLAMS", "Amsterdam", "阿姆斯特丹", Mode.AIR),
    port("NLTLB", "Tilburg", "蒂尔堡", Mode.RAIL),
)
