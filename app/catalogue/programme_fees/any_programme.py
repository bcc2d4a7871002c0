"""Fees that any warehouse may ask, whosever programme it is."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.programme.fees import FeeKind
from app.domain.sourcing import Source

_OWN: Final = (Source("Sampan's own list of fees that people add", date(2026, 11, 22)),)

RECEIVING: Final = FeeKind(
    code="receiving",
    name=Name("Receiving at the warehouse", "入库操作费"),
    programmes=frozenset(),
    sources=_OWN,
)
OTHER: Final = FeeKind(
    code="other",
    name=Name("Another fee of the programme", "其他项目费用"),
    programmes=frozenset(),
    sources=_OWN,
)
