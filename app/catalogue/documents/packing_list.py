"""The packing list 装箱单."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.paperwork.packing_list import packing_lacks, packing_list
from app.domain.sourcing import Source

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="Customs on both sides and the warehouse check cartons, weights and contents by it.",
        zh="两边海关和仓库都按它核对箱数、重量和箱内货物。",
    ),
)

PACKING_LIST: Final = Document(
    code="packing-list",
    name=Name(en="Packing list", zh="装箱单"),
    need=lambda _: _NEED,
    content=packing_list,
    lacks=packing_lacks,
    languages=tuple(PaperLanguage),
    sources=(
        Source("UN/CEFACT Recommendation 1, Layout Key (2017); ISO 6422", date(2026, 11, 22)),
    ),
)
