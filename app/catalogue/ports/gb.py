"""United Kingdom: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("GBFXT", "Felixstowe", "费利克斯托", Mode.SEA),
    port("GBSOU", "Southampton", "南安普敦", Mode.SEA),
    port("GBLGP", "London Gateway", "伦敦门户港", Mode.SEA),
    port("GBLHR", "London Heathrow", "伦敦希思罗", Mode.AIR),
)
