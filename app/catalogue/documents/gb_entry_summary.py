"""The safety and security data 英国S&S申报资料 that Great Britain asks before arrival."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad.entry_summary import gb_entry_summary
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source, Validity

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="The carrier files it with S&S GB before the goods arrive.",
        zh="到港前由船公司向 S&S GB 申报。",
    ),
)
#: Since this day the reduced set is enough; goods from outside the EU were declared before it too.
_ASKED: Final = Validity(valid_from=date(2024, 10, 31))


def _need(record: ShipmentRecord) -> Need | None:
    return _NEED if record.destination == "GB" and _ASKED.covers(record.date) else None


GB_ENTRY_SUMMARY: Final = Document(
    code="gb-entry-summary",
    name=Name(en="UK safety and security data (S&S GB)", zh="英国安全安保申报资料（S&S GB）"),
    need=_need,
    content=gb_entry_summary,
    languages=(PaperLanguage.EN, PaperLanguage.ZH_EN),
    lacks=lambda record: gb_entry_summary(record).lacks(),
    draft=True,
    sources=(
        Source(
            "HMRC, safety and security import declarations service guide 1.9 (reduced set from"
            " 2024-10-31: 20 fields, up to 8 more where they apply)",
            date(2026, 11, 22),
            "https://developer.service.hmrc.gov.uk/guides/"
            "safety-and-security-import-declarations-end-to-end-service-guide/",
        ),
        Source(
            "ClearPort, the fields of the reduced set by name",
            date(2026, 11, 22),
            "https://clear-port.com/docs/ens/fields",
        ),
    ),
)
