"""Section 232 on steel, aluminium and copper from 2026-04-06: the annexes, on the full value."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.us.headings import as_printed
from app.catalogue.tariffs.us.sources import (
    CHAPTER_99,
    COLUMN_2,
    EUROPEAN_UNION,
    REVIEWED,
    RUSSIA,
    UNITED_KINGDOM,
)
from app.domain.customs.duties.conditions import Condition, MetalFrom, MetalShare, NoMetal
from app.domain.customs.duties.tariff import Measure
from app.domain.naming import Name
from app.domain.sourcing import Source

PROGRAMME: Final = "section-232"

_NOTE_16: Final = Source("U.S. note 16; CBP CSMS 68253075 and 68855869, metal articles", REVIEWED)

_ANNEXES: Final = date(2026, 4, 6)
_SECOND_ANNEXES: Final = date(2026, 6, 8)

#: 9903.82.03: below this share of the weight, outside the chapters of the metals, nothing is owed.
_LITTLE: Final = (
    NoMetal(),
    MetalShare(Decimal(15), frozenset({"72", "73", "74", "76"})),
)

#: Partners of 9903.82.22.
_PARTNERS: Final = EUROPEAN_UNION | {"AR", "CH", "EC", "GB", "GT", "JP", "KR", "LI", "SV", "TW"}

#: The headings of each annex and metal in the file of annexes.
ANNEXES: Final = {
    "1a-steel": ("9903.82.02", "9903.82.04", "9903.82.14"),
    "1a-aluminium": ("9903.82.02", "9903.82.04", "9903.85.67"),
    "1a-copper": ("9903.82.02", "9903.82.14"),
    "1b-steel": ("9903.82.09", "9903.82.05", "9903.82.06", "9903.82.16"),
    "1b-aluminium": ("9903.82.09", "9903.82.05", "9903.82.06", "9903.85.68"),
    "1b-copper": ("9903.82.09", "9903.82.06", "9903.82.16"),
    "1c-steel": ("9903.82.09", "9903.82.22", "9903.82.06", "9903.82.16"),
    "3-steel": ("9903.82.10", "9903.82.07", "9903.82.12", "9903.82.17"),
    "3-aluminium": ("9903.82.10", "9903.82.07", "9903.82.12", "9903.85.68"),
    "out": ("",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tier:
    """A heading of the annexes: for whom, before which others, and on what condition."""

    code: str
    name: Name
    rank: int = 1
    origins: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    otherwise: str = ""
    start: date = _ANNEXES
    conditions: tuple[Condition, ...] = ()

    @property
    def measure(self) -> Measure:
        """Return the measure at the rate that the schedule prints."""
        return Measure(
            code=self.code,
            programme=PROGRAMME,
            name=self.name,
            rates=(as_printed(self.code, self.start),),
            sources=(_NOTE_16, CHAPTER_99),
            origins=self.origins,
            excluded=self.excluded,
            precedence=self.rank,
            otherwise=self.otherwise,
            conditions=(*self.conditions, *_LITTLE),
        )


_ARTICLES: Final = Name(en="Section 232, metal articles", zh="232 条款，金属制品")
_DERIVATIVES: Final = Name(en="Section 232, metal derivatives", zh="232 条款，金属衍生品")
_FEWER: Final = Name(
    en="Section 232, metal derivatives, annex III", zh="232 条款，金属衍生品（附件三）"
)
_UK: Final = Name(en="Section 232, metals of the United Kingdom", zh="232 条款，英国金属制品")
_RUSSIAN: Final = Name(en="Section 232, metals of Russia", zh="232 条款，俄罗斯金属制品")
_ALUMINIUM: Final = Name(en="Section 232, aluminium of Russia", zh="232 条款，俄罗斯铝制品")
_AMERICAN: Final = Name(
    en="Section 232, derivatives of US metal", zh="232 条款，美国金属制成的衍生品"
)
_MACHINES: Final = Name(en="Section 232, machines of partners", zh="232 条款，伙伴经济体的机械")

_UK_METAL: Final = (MetalFrom("GB", asked=True),)
_US_METAL: Final = (MetalFrom("US"),)

_TIERS: Final = (
    _Tier(code="9903.82.02", name=_ARTICLES),
    _Tier(code="9903.82.04", name=_UK, rank=3, origins=UNITED_KINGDOM, conditions=_UK_METAL),
    _Tier(code="9903.82.05", name=_UK, rank=3, origins=UNITED_KINGDOM, conditions=_UK_METAL),
    _Tier(code="9903.82.06", name=_AMERICAN, rank=4, conditions=_US_METAL),
    _Tier(
        code="9903.82.07",
        name=_AMERICAN,
        rank=4,
        otherwise="9903.82.08",
        conditions=_US_METAL,
    ),
    _Tier(code="9903.82.09", name=_DERIVATIVES),
    _Tier(
        code="9903.82.10",
        name=_FEWER,
        otherwise="9903.82.11",
        excluded=COLUMN_2,
    ),
    _Tier(code="9903.82.12", name=_FEWER, origins=COLUMN_2),
    _Tier(code="9903.82.14", name=_RUSSIAN, rank=2, origins=RUSSIA),
    _Tier(code="9903.82.16", name=_RUSSIAN, rank=2, origins=RUSSIA),
    _Tier(code="9903.82.17", name=_RUSSIAN, rank=2, origins=RUSSIA),
    _Tier(
        code="9903.82.22",
        name=_MACHINES,
        rank=3,
        origins=_PARTNERS,
        otherwise="9903.82.22",
        start=_SECOND_ANNEXES,
    ),
    _Tier(code="9903.85.67", name=_ALUMINIUM, rank=5, origins=RUSSIA),
    _Tier(code="9903.85.68", name=_ALUMINIUM, rank=5, origins=RUSSIA),
)

SECTION_232_METALS: Final = tuple(tier.measure for tier in _TIERS)
