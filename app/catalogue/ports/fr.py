"""France: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("FRLEH", "Le Havre", "勒阿弗尔", Mode.SEA),
    port("FRFOS", "Fos-sur-Mer", "福斯", Mode.SEA),
    port("FRCDG", "Paris Charles de Gaulle", "巴黎戴高乐", Mode.AIR),
)
