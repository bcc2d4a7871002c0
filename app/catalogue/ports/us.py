"""United States: where cargo arrives."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("USLAX", "Los Angeles", "洛杉矶", Mode.SEA, Mode.AIR),
    port("USLGB", "Long Beach", "长滩", Mode.SEA),
    port("USOAK", "Oakland", "奥克兰", Mode.SEA),
    port("USSEA", "Seattle", "西雅图", Mode.SEA),
    port("USNYC", "New York", "纽约", Mode.SEA),
    port("USJFK", "New York JFK", "纽约肯尼迪", Mode.AIR),
    port("USSAV", "Savannah", "萨凡纳", Mode.SEA),
    port("USHOU", "Houston", "休斯敦", Mode.SEA),
    port("USCHI", "Chicago", "芝加哥", Mode.AIR),
)
