"""The statement on wood packing 非木质包装声明, asked where ISPM 15 is applied at the border."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad.wood import wood_statement
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

_REASON: Final = Name(
    en="Plant health at the border asks whether wood packing was used and treated.",
    zh="目的国检疫要核对有没有木质包装、是否处理过。",
)


def _need(record: ShipmentRecord) -> Need:
    told = record.details.wood_packing in ("treated", "untreated")
    return Need(Due.CONDITIONAL if told else Due.OPTIONAL, _REASON)


WOOD_STATEMENT: Final = Document(
    code="wood-statement",
    name=Name(en="Wood packing statement", zh="非木质包装声明"),
    need=_need,
    content=wood_statement,
    languages=tuple(PaperLanguage),
    lacks=lambda record: wood_statement(record).lacks(),
    sources=(
        Source(
            "IPPC, ISPM 15 of 2009, Regulation of wood packaging material in international trade"
            " (raw wood, dunnage included; not plywood)",
            date(2026, 11, 22),
            "https://studylib.net/doc/13725362/revision-of-ispm-no.-15-regulation-of-wood-packaging",
        ),
    ),
)
