"""The US entry data 美国清关资料, from which the broker makes CBP forms 7501 and 3461."""

from datetime import date
from functools import partial
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad.us_entry import us_entry
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="The US broker makes the entry and the entry summary from it.",
        zh="美国报关行按它做进口申报（CBP 3461 和 7501）。",
    ),
)
#: Chapters of iron and steel, of articles of them, and of aluminium. Form 7501 asks of some of
#: their codes where the metal was melted, smelted and cast; the broker knows of which.
_METAL_CHAPTERS: Final = ("72", "73", "76")
_CONTENT: Final = partial(us_entry, metal_chapters=_METAL_CHAPTERS)


def _need(record: ShipmentRecord) -> Need | None:
    return _NEED if record.destination == "US" else None


US_ENTRY: Final = Document(
    code="us-entry",
    name=Name(en="US entry data (CBP 7501, 3461)", zh="美国清关资料（CBP 7501、3461）"),
    need=_need,
    content=_CONTENT,
    languages=(PaperLanguage.EN, PaperLanguage.ZH_EN),
    lacks=lambda record: _CONTENT(record).lacks(),
    draft=True,
    sources=(
        Source(
            "CBP, supporting statement for Form 7501, 2024-03-25 (OMB 1651-0022): countries of"
            " melt, smelt and cast",
            date(2026, 11, 22),
            "https://omb.report/icr/202311-1651-004/doc/141101300",
        ),
        Source(
            "19 CFR 142.3, entry documentation (CBP Form 3461)",
            date(2026, 11, 22),
            "https://checkoutapi.com/regulations/expand/"
            "title19_chapterI-i1_part142_subpartA_section142.7",
        ),
        Source(
            "19 CFR 142.11, entry summary (CBP Form 7501)",
            date(2026, 11, 22),
            "https://checkoutapi.com/regulations/expand/"
            "title19_chapterI-i1_part142_subpartB_section142.15",
        ),
    ),
)
