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
        en="By sea to the US, the importer's agent files it at the latest 24 hours before lading.",
        zh="海运到美国，进口商的代理最迟在装船前24小时申报。",
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
            "19 CFR 149.2, importer security filing (elements and times), edition of 2011",
            date(2026, 11, 22),
            "https://omb.report/icr/202101-1651-001/doc/107591100",
        ),
        Source(
            "The ten elements of 19 CFR 149.3(a), and a DUNS number in place of a name, as a"
            " customs broker tells them",
            date(2026, 11, 22),
            "https://docest.com/doc/225270/importer-security-filling-isf-10-2",
        ),
    ),
)
