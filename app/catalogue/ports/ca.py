"""Canada: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("CAVAN", "Vancouver", "温哥华", Mode.SEA),
    port("CAPRR", "Prince Rupert", "鲁珀特王子港", Mode.SEA),
    port("CAHAL", "Halifax", "哈利法克斯", Mode.SEA),
    port("CAMTR", "Montreal", "蒙特利尔", Mode.SEA),
    port("CATOR", "Toronto", "多伦多", Mode.AIR),
)
