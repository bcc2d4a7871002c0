"""Japan: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("JPTYO", "Tokyo", "东京", Mode.SEA),
    port("JPYOK", "Yokohama", "横滨", Mode.SEA),
    port("JPOSA", "Osaka", "大阪", Mode.SEA),
    port("JPUKB", "Kobe", "神户", Mode.SEA),
    port("JPNGO", "Nagoya", "名古屋", Mode.SEA),
    port("JPNRT", "Tokyo Narita", "东京成田", Mode.AIR),
)
