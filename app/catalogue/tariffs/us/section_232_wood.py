"""Section 232 on wood: lumber, upholstered furniture, cabinets and vanities, from 2025-10-14."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, as_printed
from app.catalogue.tariffs.us.section_232_metals import PROGRAMME
from app.catalogue.tariffs.us.sources import (
    CHAPTER_99,
    EUROPEAN_UNION,
    JAPAN,
    KOREA,
    REVIEWED,
    TAIWAN,
    UNITED_KINGDOM,
)
from app.domain.customs.duties.tariff import DatedRate, Measure
from app.domain.naming import Name
from app.domain.sourcing import Source

_NOTE_37: Final = Source("U.S. note 37, wood products", REVIEWED)

_START: Final = date(2025, 10, 14)
_LAST_BEFORE_RISE: Final = date(2026, 12, 31)
_RISE: Final = date(2027, 1, 1)

_PARTNERS: Final = {
    "9903.76.20": UNITED_KINGDOM,
    "9903.76.21": JAPAN,
    "9903.76.22": EUROPEAN_UNION,
    "9903.76.23": KOREA,
    "9903.76.24": TAIWAN,
}
_WITH_RATES_OF_THEIR_OWN: Final = frozenset().union(*_PARTNERS.values())

#: The headings of each list in the file of wood products.
WOOD: Final = {
    "softwood": ("9903.76.01",),
    "upholstered": ("9903.76.02", *_PARTNERS),
    "cabinets": ("9903.76.03", *_PARTNERS),
}


def _general(
    code: str, name: Name, *rates: DatedRate, excluded: frozenset[str] = frozenset()
) -> Measure:
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=rates,
        sources=(_NOTE_37, CHAPTER_99),
        excluded=excluded,
    )


def _partner(code: str, origins: frozenset[str]) -> Measure:
    """Return a partner's own heading; the day it began is that of the edition it was read in."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=Name(en="Section 232, wood products of partners", zh="232 条款，伙伴经济体的木制品"),
        rates=(as_printed(code, date(2026, 6, 8)),),
        sources=(_NOTE_37, CHAPTER_99),
        origins=origins,
        known_from=date(2026, 6, 8),
    )


SECTION_232_WOOD: Final = (
    _general(
        "9903.76.01",
        Name(en="Section 232, softwood lumber", zh="232 条款，软木木材"),
        as_printed("9903.76.01", _START),
    ),
    _general(
        "9903.76.02",
        Name(en="Section 232, upholstered wooden furniture", zh="232 条款，木框软体家具"),
        as_printed("9903.76.02", _START, _LAST_BEFORE_RISE),
        added("30%", _RISE),
        excluded=_WITH_RATES_OF_THEIR_OWN,
    ),
    _general(
        "9903.76.03",
        Name(en="Section 232, kitchen cabinets and vanities", zh="232 条款，橱柜及浴室柜"),
        as_printed("9903.76.03", _START, _LAST_BEFORE_RISE),
        added("50%", _RISE),
        excluded=_WITH_RATES_OF_THEIR_OWN,
    ),
    *(_partner(code, origins) for code, origins in _PARTNERS.items()),
)
