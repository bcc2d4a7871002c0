"""Section 232 on steel, aluminium and copper until 2026-04-05.

The rates of 2018 to 2025-03-11, by origin and quota, were not read: they are unknown.

Outside the metals' own chapters the duty was on the value of the metal alone, which a line states.
"""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, unread
from app.catalogue.tariffs.us.section_232_metals import PROGRAMME
from app.catalogue.tariffs.us.sources import REVIEWED, UNITED_KINGDOM
from app.domain.customs.duties.conditions import Reading
from app.domain.customs.duties.tariff import Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

_METALS: Final = Source("Proclamations 10895 and 10896; 90 FR 40326, metal articles", REVIEWED)
_COPPER: Final = Source("U.S. note 36, copper articles", REVIEWED)

_BRITISH: Final = "9903.81, 9903.85: United Kingdom"

#: The headings of each list in the file of lists before the annexes.
BEFORE: Final = {
    "steel-article": ("9903.81.87", _BRITISH),
    "steel-derivative": ("9903.81.89", _BRITISH),
    "steel-content": ("9903.81.91", _BRITISH),
    "aluminium-article": ("9903.85.02", _BRITISH),
    "aluminium-derivative": ("9903.85.07", _BRITISH),
    "aluminium-content": ("9903.85.08", _BRITISH),
    "copper": ("9903.78.01",),
}


_SPRING_2025: Final = date(2025, 3, 12)
_SUMMER_2025: Final = date(2025, 6, 4)
_LAST: Final = date(2026, 4, 5)

#: Added to a rate that was on the value of the metal alone.
_OF_METAL: Final = " on the metal"


def _metal(code: str, name: Name, of: str = "") -> Measure:
    """Return a heading of 25%, doubled in June 2025, on all or of the metal alone."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=(
            added(f"25%{of}", _SPRING_2025, date(2025, 6, 3)),
            added(f"50%{of}", _SUMMER_2025, _LAST),
        ),
        sources=(_METALS,),
        excluded=UNITED_KINGDOM,
        known_from=_SPRING_2025,
    )


_STEEL: Final = Name(en="Section 232, steel", zh="232 条款，钢铁")
_STEEL_DERIVATIVES: Final = Name(en="Section 232, steel derivatives", zh="232 条款，钢铁衍生品")
_ALUMINIUM: Final = Name(en="Section 232, aluminium", zh="232 条款，铝")
_ALUMINIUM_DERIVATIVES: Final = Name(
    en="Section 232, aluminium derivatives", zh="232 条款，铝衍生品"
)

SECTION_232_METALS_BEFORE: Final = (
    _metal("9903.81.87", _STEEL),
    _metal("9903.81.89", _STEEL_DERIVATIVES),
    _metal("9903.81.91", _STEEL_DERIVATIVES, _OF_METAL),
    _metal("9903.85.02", _ALUMINIUM),
    _metal("9903.85.07", _ALUMINIUM_DERIVATIVES),
    _metal("9903.85.08", _ALUMINIUM_DERIVATIVES, _OF_METAL),
    Measure(
        code="9903.78.01",
        programme=PROGRAMME,
        name=Name(en="Section 232, copper", zh="232 条款，铜"),
        rates=(added(f"50%{_OF_METAL}", date(2025, 8, 1), _LAST),),
        sources=(_COPPER,),
    ),
    Measure(
        code=_BRITISH,
        programme=PROGRAMME,
        name=Name(en="Section 232, metals of the United Kingdom", zh="232 条款，英国金属制品"),
        rates=(unread(_SPRING_2025, _LAST),),
        sources=(_METALS,),
        origins=UNITED_KINGDOM,
        standing=Standing.UNREAD,
        known_from=_SPRING_2025,
        conditions=(
            Reading(
                Name(
                    en="Its own rate for the United Kingdom is not in the data. Enter it.",
                    zh="对英国适用的单独税率不在数据中。请录入。",
                )
            ),
        ),
    ),
)
