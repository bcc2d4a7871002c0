"""The events that forwarders count transit days from."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.transport import ClockStart, ClockStartFact

CLOCK_STARTS: Final = tuple(
    ClockStartFact(clock_start=event, name=name, sources=(TRADE_USAGE,))
    for event, name in (
        (ClockStart.WAREHOUSE_ENTRY, Name("warehouse entry", "入仓")),
        (ClockStart.EXPORT_RELEASE, Name("export release", "出口放行")),
        (ClockStart.DEPARTURE, Name("departure", "开船（起飞）")),
    )
)
