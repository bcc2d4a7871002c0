"""Australia: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("AUSYD", "Sydney", "悉尼", Mode.SEA, Mode.AIR),
    port("AUMEL", "Melbourne", "墨尔本", Mode.SEA, Mode.AIR),
    port("AUBNE", "Brisbane", "布里斯班", Mode.SEA),
    port("AUFRE", "Fremantle", "弗里曼特尔", Mode.SEA),
)
