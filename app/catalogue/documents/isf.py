"""The ISF sheet ISF申报表, ten elements of the importer before a vessel for the US is laden."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad.isf import isf
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source
from app.domain.transport import Mode

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="By sea to the US, the importer's agent files it 24 hours before lading.",
        zh="海运到美国，进口商的代理须在装船前24小时申报。",
    ),
)


def _need(record: ShipmentRecord) -> Need | None:
    return _NEED if record.destination == "US" and record.mode == Mode.SEA else None


ISF: Final = Document(
    code="isf",
    name=Name(en="ISF sheet (10+2)", zh="ISF申报表（10+2）"),
    need=_need,
    content=isf,
    languages=(PaperLanguage.EN, PaperLanguage.ZH_EN),
    lacks=lambda record: isf(record).lacks(),
    draft=True,
    sources=(
        Source(
            "19 CFR 149.2 and 149.3, importer security filing",
            date(2026, 11, 22),
            "https://www.ecfr.gov/current/title-19/chapter-I/part-149",
        ),
    ),
)
