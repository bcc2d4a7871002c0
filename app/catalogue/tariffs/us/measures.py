"""Additional duties of the United States on goods of China, as dated headings of chapter 99."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from app.domain.customs.conditions import Grace, MetalShare
from app.domain.customs.rates import Rate, Unparsed, parse_rate
from app.domain.customs.tariff import DatedRate, Exclusion, Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

REVIEWED: Final = date(2026, 11, 22)

CHAPTER_99: Final = Source("HTSUS 2026 revision 10, chapter 99", REVIEWED)
USTR_LISTS: Final = Source("USTR section 301 notices, lists 1 to 4 (9903.88)", REVIEWED)
FORCED_LABOUR: Final = Source("HTSUS chapter 99 note 52; CBP CSMS 69326983", REVIEWED)
TIMBER: Final = Source("HTSUS chapter 99 note 37, wood products", REVIEWED)
METALS: Final = Source("HTSUS chapter 99 note 16, metal articles", REVIEWED)
RULING: Final = Source("Supreme Court, Learning Resources v. Trump, 2026-02-20", REVIEWED)

CHINA: Final = frozenset({"CN"})
CHINA_AND_HONG_KONG: Final = frozenset({"CN", "HK"})

#: Programmes in the order of evaluation: a later one may yield to an earlier one.
PROGRAMMES: Final = (
    "section-232",
    "section-301",
    "section-301-forced-labour",
    "section-122",
    "ieepa",
)


def _rate(text: str) -> Rate:
    rate = parse_rate(text)
    if isinstance(rate, Unparsed):
        raise TypeError(f"{text} is outside the grammar of rates")
    return rate


def _from(day: date, text: str, until: date | None = None) -> DatedRate:
    return DatedRate(_rate(text), Validity(day, until))


def _list(code: str, name: Name, rank: int, rates: Iterable[DatedRate]) -> Measure:
    return Measure(
        code=code,
        programme="section-301",
        name=name,
        rates=tuple(rates),
        sources=(USTR_LISTS,),
        origins=CHINA,
        precedence=rank,
    )


SECTION_301: Final = (
    _list(
        "9903.88.01",
        Name(en="Section 301, list 1", zh="301 条款，清单 1"),
        4,
        [_from(date(2018, 7, 6), "25%")],
    ),
    _list(
        "9903.88.02",
        Name(en="Section 301, list 2", zh="301 条款，清单 2"),
        4,
        [_from(date(2018, 8, 23), "25%")],
    ),
    _list(
        "9903.88.03",
        Name(en="Section 301, list 3", zh="301 条款，清单 3"),
        3,
        [
            _from(date(2018, 9, 24), "10%", date(2019, 5, 9)),
            _from(date(2019, 5, 10), "25%"),
        ],
    ),
    _list(
        "9903.88.15",
        Name(en="Section 301, list 4A", zh="301 条款，清单 4A"),
        2,
        [
            _from(date(2019, 9, 1), "15%", date(2020, 2, 13)),
            _from(date(2020, 2, 14), "7.5%"),
        ],
    ),
    _list(
        "9903.91.06",
        Name(en="Section 301, four-year review, 2026", zh="301 条款，四年复审（2026 年）"),
        5,
        [_from(date(2026, 1, 1), "25%")],
    ),
    Measure(
        code="9903.88.16",
        programme="section-301",
        name=Name(en="Section 301, list 4B", zh="301 条款，清单 4B"),
        rates=(DatedRate(_rate("15%"), Validity()),),
        sources=(CHAPTER_99,),
        origins=CHINA,
        precedence=1,
        standing=Standing.SUSPENDED,
    ),
)

#: The last exclusions ended on 2026-11-09 by the schedule's own words; no extension was found.
EXCLUSIONS: Final = (
    Exclusion(
        "9903.88.69",
        frozenset({"9903.88.01", "9903.88.02", "9903.88.03", "9903.88.15"}),
        Validity(date(2024, 6, 15), date(2026, 11, 9)),
    ),
    Exclusion(
        "9903.88.70",
        frozenset({"9903.88.02", "9903.88.03"}),
        Validity(date(2024, 1, 1), date(2026, 11, 9)),
    ),
)

SECTION_232: Final = (
    Measure(
        code="9903.82.09",
        programme="section-232",
        name=Name(en="Section 232, metal derivatives", zh="232 条款，金属衍生品"),
        rates=(_from(date(2026, 4, 6), "25%"),),
        sources=(METALS, CHAPTER_99),
        known_from=date(2026, 4, 6),
        conditions=(MetalShare(_rate("15%").percent, frozenset({"72", "73", "74", "76"})),),
    ),
    Measure(
        code="9903.76.02",
        programme="section-232",
        name=Name(en="Section 232, upholstered wooden furniture", zh="232 条款，木框软体家具"),
        rates=(
            _from(date(2025, 10, 14), "25%", date(2026, 12, 31)),
            _from(date(2027, 1, 1), "30%"),
        ),
        sources=(TIMBER, CHAPTER_99),
    ),
    Measure(
        code="9903.76.03",
        programme="section-232",
        name=Name(en="Section 232, kitchen cabinets and vanities", zh="232 条款，橱柜及浴室柜"),
        rates=(
            _from(date(2025, 10, 14), "25%", date(2026, 12, 31)),
            _from(date(2027, 1, 1), "50%"),
        ),
        sources=(TIMBER, CHAPTER_99),
    ),
)


def _forced_labour(code: str, origin: str) -> Measure:
    return Measure(
        code=code,
        programme="section-301-forced-labour",
        name=Name(en="Section 301, forced labour", zh="301 条款，强迫劳动"),
        rates=(_from(date(2026, 7, 24), "12.5%"),),
        sources=(FORCED_LABOUR,),
        origins=frozenset({origin}),
        universal=True,
        yields_to=frozenset({"section-232"}),
        conditions=(Grace(loaded_before=date(2026, 7, 24), entered_before=date(2026, 7, 28)),),
        exempt=frozenset({"section-301-forced-labour"}),
    )


GENERAL: Final = (
    _forced_labour("9903.05.31", "CN"),
    _forced_labour("9903.05.43", "HK"),
    Measure(
        code="9903.03.01",
        programme="section-122",
        name=Name(en="Section 122", zh="122 条款"),
        rates=(_from(date(2026, 2, 24), "10%", date(2026, 7, 23)),),
        sources=(CHAPTER_99,),
        universal=True,
        yields_to=frozenset({"section-232"}),
        conditions=(Grace(loaded_before=date(2026, 2, 24), entered_before=date(2026, 2, 28)),),
        exempt=frozenset({"section-122"}),
    ),
    Measure(
        code="9903.01.24",
        programme="ieepa",
        name=Name(en="IEEPA duties", zh="IEEPA 附加税"),
        rates=(_from(date(2025, 2, 4), "10%", date(2026, 2, 23)),),
        sources=(RULING,),
        origins=CHINA_AND_HONG_KONG,
        universal=True,
        standing=Standing.STRUCK_DOWN,
    ),
)

MEASURES: Final = {m.code: m for m in (*SECTION_301, *SECTION_232, *GENERAL)}
