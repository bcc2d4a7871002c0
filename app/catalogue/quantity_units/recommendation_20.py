"""UN/ECE Recommendation 20 (units) and 21 (packages): those that goods are sold in."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.quantity_unit import QuantityUnit
from app.domain.sourcing import Source

_SOURCES: Final = (
    Source(
        "UN/ECE Recommendations 20 and 21",
        date(2026, 11, 22),
        "https://unece.org/trade/uncefact/cl-recommendations",
    ),
)


def _unit(code: str, en: str, zh: str) -> QuantityUnit:
    return QuantityUnit(code=code, name=Name(en=en, zh=zh), sources=_SOURCES)


QUANTITY_UNITS: Final = (
    _unit("PCE", "pcs", "件"),
    _unit("H87", "pcs", "件"),
    _unit("EA", "pcs", "个"),
    _unit("SET", "sets", "套"),
    _unit("PR", "pairs", "双"),
    _unit("DZN", "dozen", "打"),
    _unit("KGM", "kg", "千克"),
    _unit("MTR", "m", "米"),
    _unit("MTK", "m²", "平方米"),
    _unit("LTR", "litres", "升"),
    _unit("BX", "boxes", "盒"),
    _unit("PK", "packs", "包"),
)
