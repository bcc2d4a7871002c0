"""The battery statement 锂电池声明: which batteries travel, by which UN number, tested."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.authorities import IATA_LITHIUM
from app.catalogue.cargo_flags import cargo_flags
from app.domain.naming import Name
from app.domain.paperwork.abroad.batteries import BatteryKind, batteries_in, battery_statement
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

_NEED: Final = Need(
    Due.CONDITIONAL,
    Name(
        en="Goods with batteries: carriers take them only with this statement.",
        zh="货物带电：货代凭此声明收货。",
    ),
)
#: UN numbers and IATA packing instructions, lithium ion first, lithium metal second.
_CONFIGURATIONS: Final = {
    "battery-alone": (("UN3480", "UN3090"), ("PI 965", "PI 968")),
    "battery-packed-with": (("UN3481", "UN3091"), ("PI 966", "PI 969")),
    "battery-contained": (("UN3481", "UN3091"), ("PI 967", "PI 970")),
}
_KINDS: Final = {
    code: BatteryKind(cargo_flags()[code].name, numbers, instructions)
    for code, (numbers, instructions) in _CONFIGURATIONS.items()
}
_CONTENT: Final = partial(battery_statement, kinds=_KINDS)


def _need(record: ShipmentRecord) -> Need | None:
    return _NEED if batteries_in(record) else None


BATTERY_STATEMENT: Final = Document(
    code="battery-statement",
    name=Name(en="Lithium battery statement", zh="锂电池声明"),
    need=_need,
    content=_CONTENT,
    languages=(PaperLanguage.ZH_EN, PaperLanguage.EN),
    lacks=lambda record: _CONTENT(record).lacks(),
    sources=(
        IATA_LITHIUM,
        Source(
            "UN Manual of Tests and Criteria, part III, 38.3.5 (test summary), as quoted from"
            " IATA's guidance of 2020",
            date(2026, 11, 22),
            "https://www.dgsafetygroup.co.uk/iata-lithium-battery-guidance-document-2020/",
        ),
    ),
)
