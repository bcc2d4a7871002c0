"""The marks of ISO 780 and GB/T 191 that cartons of consumer goods bear."""

from datetime import date
from typing import Final

from app.domain.labelling.handling import HandlingMark
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_GB_T_191: Final = Source(
    "GB/T 191-2008, packaging, pictorial marking for handling of goods (ISO 780:1997, modified)",
    _REVIEWED,
    "https://guifanku.com/874741.html",
)


def _mark(code: str, name: Name, *, counted: bool = False) -> HandlingMark:
    return HandlingMark(code=code, name=name, counted=counted, sources=(_GB_T_191,))


MARKS: Final = (
    _mark("this-way-up", Name("This way up", "向上")),
    _mark("fragile", Name("Fragile", "易碎物品")),
    _mark("keep-dry", Name("Keep dry", "怕雨")),
    _mark("no-hooks", Name("Use no hooks", "禁用手钩")),
    _mark("stacking-limit", Name("Stacking limit by number", "堆码层数极限"), counted=True),
    _mark("do-not-stack", Name("Do not stack", "禁止堆码")),
)
