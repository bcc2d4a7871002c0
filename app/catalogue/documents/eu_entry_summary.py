"""The ENS data ENS申报资料 for the EU's import control system ICS2."""

from datetime import date
from typing import Final

from app.catalogue.countries.european_union import MEMBER_STATES
from app.domain.naming import Name
from app.domain.paperwork.abroad.entry_summary import eu_entry_summary
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="Carrier and forwarder file the goods with ICS2 before they reach the EU.",
        zh="货物进入欧盟前，船公司和货代须向ICS2申报。",
    ),
)


def _need(record: ShipmentRecord) -> Need | None:
    return _NEED if record.destination in MEMBER_STATES else None


EU_ENTRY_SUMMARY: Final = Document(
    code="eu-entry-summary",
    name=Name(en="EU entry summary data (ENS, ICS2)", zh="欧盟ENS申报资料（ICS2）"),
    need=_need,
    content=eu_entry_summary,
    languages=(PaperLanguage.EN, PaperLanguage.ZH_EN),
    lacks=lambda record: eu_entry_summary(record).lacks(),
    draft=True,
    sources=(
        Source(
            "Portbase, attributes of ICS2 filing F10 (straight bill of lading)",
            date(2026, 11, 22),
            "https://www.portbase.com/wp-content/uploads/2023/11/f10.html",
        ),
        Source(
            "Portbase, attributes of ICS2 filing F11 (bill of lading)",
            date(2026, 11, 22),
            "https://www.portbase.com/wp-content/uploads/2023/11/f11.html",
        ),
        Source(
            "Delegated Regulation (EU) 2015/2446, annex B, element 18 05 (general terms such as"
            " parts are not accepted), as ENS Adviser quotes it",
            date(2026, 11, 22),
            "https://www.ensadviser.com/post/what-counts-as-valid-goods-description-ics2",
        ),
        Source(
            "ICS2 stop words (goods and gifts among them)",
            date(2026, 11, 22),
            "https://www.ensadviser.com/post/list-of-ics2-stop-words",
        ),
    ),
)
