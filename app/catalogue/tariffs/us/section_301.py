"""Section 301 on goods of China: the lists of 2018 and 2019, the four-year review; and Brazil."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, as_printed
from app.catalogue.tariffs.us.sources import CHAPTER_99, CHINA, LATER_CHAPTER_99, REVIEWED
from app.catalogue.tariffs.us.uses import aircraft, donated, informational, medical
from app.domain.customs.duties.conditions import Grace, Reading
from app.domain.customs.duties.tariff import DatedRate, Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

PROGRAMME: Final = "section-301"

_NOTICES: Final = Source("USTR section 301 notices, lists 1 to 4 (9903.88)", REVIEWED)
_REVIEW: Final = Source("USTR four-year review, 89 FR 76581; U.S. note 31", REVIEWED)
_BRAZIL: Final = Source("91 FR 45516; CBP CSMS 69302472; U.S. note 50", REVIEWED)

#: The heading of each list in the file of lists.
LISTS: Final = {
    "1": ("9903.88.01",),
    "2": ("9903.88.02",),
    "3": ("9903.88.03",),
    "3-part": ("9903.88.04",),
    "4A": ("9903.88.15",),
    "4B": ("9903.88.16",),
    "review-25": ("9903.91.01",),
    "review-50": ("9903.91.02",),
    "review-100": ("9903.91.03",),
    "review-25-2025-only": ("9903.91.04",),
    "review-50-2025": ("9903.91.05",),
    "review-25-2025": ("9903.91.11",),
    "review-25-2026": ("9903.91.06",),
    "review-50-2026": ("9903.91.07",),
    "review-100-2026": ("9903.91.08",),
    "chassis": ("9903.91.12",),
    "cranes": ("9903.92.10",),
    "cranes-2026": ("9903.91.14",),
}

_AUTUMN_2024: Final = date(2024, 9, 27)
_NEW_YEAR_2025: Final = date(2025, 1, 1)
_NEW_YEAR_2026: Final = date(2026, 1, 1)
_NOVEMBER_2026: Final = date(2026, 11, 10)


def _list(code: str, name: Name, rank: int, *rates: DatedRate) -> Measure:
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=rates,
        sources=(_NOTICES, CHAPTER_99),
        origins=CHINA,
        precedence=rank,
    )


def _list_3(code: str, name: Name) -> Measure:
    first = added("10%", date(2018, 9, 24), date(2019, 5, 9))
    return _list(code, name, 3, first, as_printed(code, date(2019, 5, 10)))


def _review(code: str, start: date, end: date | None = None) -> Measure:
    """Return a heading of the four-year review; it outdoes the lists of 2018 and 2019."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=Name(
            en=f"Section 301, four-year review, {start.year}",
            zh=f"301 条款，四年复审（{start.year} 年）",
        ),
        rates=(as_printed(code, start, end),),
        sources=(_REVIEW, CHAPTER_99),
        origins=CHINA,
        precedence=5 + (start > _AUTUMN_2024) + (start > _NEW_YEAR_2025),
    )


def _only_some(
    code: str, name: Name, start: date, question: Name, *, origins: frozenset[str]
) -> Measure:
    """Return a heading for some of the goods of its codes, which no code tells apart."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=(as_printed(code, start),),
        sources=(_REVIEW, CHAPTER_99),
        origins=origins,
        precedence=9,
        conditions=(Reading(question),),
    )


_CRANES: Final = Name(en="Section 301, ship-to-shore cranes", zh="301 条款，岸边集装箱起重机")
_CRANES_QUESTION: Final = Name(
    en="Owed on ship-to-shore gantry cranes only. Check the goods and their contract date.",
    zh="只对岸边集装箱起重机征收。核对货物和合同日期。",
)

SECTION_301: Final = (
    _list(
        "9903.88.01",
        Name(en="Section 301, list 1", zh="301 条款，清单 1"),
        4,
        as_printed("9903.88.01", date(2018, 7, 6)),
    ),
    _list(
        "9903.88.02",
        Name(en="Section 301, list 2", zh="301 条款，清单 2"),
        4,
        as_printed("9903.88.02", date(2018, 8, 23)),
    ),
    _list_3("9903.88.03", Name(en="Section 301, list 3", zh="301 条款，清单 3")),
    _list_3(
        "9903.88.04", Name(en="Section 301, list 3, parts of lines", zh="301 条款，清单 3（部分）")
    ),
    _list(
        "9903.88.15",
        Name(en="Section 301, list 4A", zh="301 条款，清单 4A"),
        2,
        added("15%", date(2019, 9, 1), date(2020, 2, 13)),
        as_printed("9903.88.15", date(2020, 2, 14)),
    ),
    Measure(
        code="9903.88.16",
        programme=PROGRAMME,
        name=Name(en="Section 301, list 4B", zh="301 条款，清单 4B"),
        rates=(as_printed("9903.88.16"),),
        sources=(CHAPTER_99,),
        origins=CHINA,
        precedence=1,
        standing=Standing.SUSPENDED,
    ),
    _review("9903.91.01", _AUTUMN_2024),
    _review("9903.91.02", _AUTUMN_2024),
    _review("9903.91.03", _AUTUMN_2024),
    _review("9903.91.04", _NEW_YEAR_2025, date(2025, 12, 31)),
    _review("9903.91.05", _NEW_YEAR_2025),
    _review("9903.91.11", _NEW_YEAR_2025),
    _review("9903.91.06", _NEW_YEAR_2026),
    _review("9903.91.07", _NEW_YEAR_2026),
    _review("9903.91.08", _NEW_YEAR_2026),
    _only_some(
        "9903.91.12",
        Name(en="Section 301, intermodal chassis", zh="301 条款，集装箱底盘车"),
        _NOVEMBER_2026,
        Name(
            en="Owed on intermodal chassis and their parts only. Check the goods, and whether the"
            " duty began on 2026-11-10 as printed.",
            zh="只对集装箱底盘车及其零件征收。核对货物，并核对是否已于 2026-11-10 按规定开征。",
        ),
        origins=CHINA,
    ),
    _only_some("9903.91.14", _CRANES, _NOVEMBER_2026, _CRANES_QUESTION, origins=frozenset()),
    _only_some("9903.92.10", _CRANES, _AUTUMN_2024, _CRANES_QUESTION, origins=CHINA),
    Measure(
        code="9903.05.01",
        programme=PROGRAMME,
        name=Name(en="Section 301, Brazil", zh="301 条款，巴西"),
        rates=(added("25%", date(2026, 7, 22)),),
        sources=(_BRAZIL, LATER_CHAPTER_99),
        origins=frozenset({"BR"}),
        universal=True,
        yields_to=frozenset({"section-232"}),
        conditions=(
            Grace(loaded_before=date(2026, 7, 22), entered_before=date(2026, 7, 29)),
            aircraft("9903.05.05"),
            medical("9903.05.06"),
            donated("9903.05.08"),
            informational("9903.05.09"),
            Reading(
                Name(
                    en="Many codes are exempt under 9903.05.03; that list is not in the data.",
                    zh="9903.05.03 豁免许多编码，该清单不在数据中。",
                )
            ),
        ),
    ),
)
