"""What the facts about United States programmes rest on, and who is meant by an economy."""

from datetime import date
from typing import Final

from app.catalogue.countries.european_union import MEMBER_STATES
from app.domain.sourcing import Source

REVIEWED: Final = date(2026, 11, 22)

CHAPTER_99: Final = Source("HTSUS 2026 revision 10, chapter 99", REVIEWED, "https://hts.usitc.gov")
LATER_CHAPTER_99: Final = Source("USITC export of the HTSUS, August 2026, chapter 99", REVIEWED)

CHINA: Final = frozenset({"CN"})
CHINA_AND_HONG_KONG: Final = frozenset({"CN", "HK"})
RUSSIA: Final = frozenset({"RU"})
UNITED_KINGDOM: Final = frozenset({"GB"})
JAPAN: Final = frozenset({"JP"})
KOREA: Final = frozenset({"KR"})
TAIWAN: Final = frozenset({"TW"})
SWITZERLAND: Final = frozenset({"CH"})
EUROPEAN_UNION: Final = MEMBER_STATES

#: Origins that get the column 2 rate: general note 3(b).
COLUMN_2: Final = frozenset({"BY", "CU", "KP", "RU"})
