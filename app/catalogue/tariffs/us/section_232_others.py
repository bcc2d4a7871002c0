"""Section 232 on semiconductors, drones, medicines and polysilicon, as far as each was read."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, as_printed, stated, unread
from app.catalogue.tariffs.us.section_232_metals import PROGRAMME
from app.catalogue.tariffs.us.sources import (
    CHAPTER_99,
    EUROPEAN_UNION,
    LATER_CHAPTER_99,
    REVIEWED,
    UNITED_KINGDOM,
)
from app.domain.customs.duties.conditions import Condition, NotFor, OnlyFor, Reading
from app.domain.customs.duties.tariff import Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

_NOTE_39: Final = Source("U.S. note 39, semiconductor articles", REVIEWED)
_NOTE_40: Final = Source("U.S. note 40; Proclamation 11020; CBP CSMS 69395344", REVIEWED)
_NOTE_43: Final = Source("Proclamation 11055; CBP CSMS 69738151, as compilations quote", REVIEWED)
_SILICON: Final = Source("Proclamation of 2026-08-06, as compilations quote", REVIEWED)

#: The compilations do not agree on a heading for polysilicon.
_SILICON_HEADING: Final = "9903: polysilicon"

#: Rates of partners' own that nobody here has read.
_PARTNERS_DRONES: Final = "9903.08: partners"
_PARTNERS_SILICON: Final = "9903: polysilicon, partners"
_BRITISH_MEDICINES: Final = "9903.04: United Kingdom"

#: The headings of each list in the file of other goods.
OTHERS: Final = {
    "semiconductors": ("9903.79.01",),
    "drones-large": ("9903.08.21", _PARTNERS_DRONES),
    "drones-small": ("9903.08.22", _PARTNERS_DRONES),
    "pharmaceuticals": ("9903.04.60", "9903.04.62", _BRITISH_MEDICINES),
    "polysilicon": (_SILICON_HEADING, _PARTNERS_SILICON),
}

#: Uses of semiconductors that 9903.79.03 to .09 spare, by heading.
_SPARED_USES: Final = {
    "data-centre": "9903.79.03",
    "repair": "9903.79.04",
    "research": "9903.79.05",
    "startup": "9903.79.06",
    "consumer": "9903.79.07",
    "industrial": "9903.79.08",
    "public-sector": "9903.79.09",
}

_PARTNERS: Final = EUROPEAN_UNION | {"CH", "GB", "JP", "KR", "LI", "TW"}
_MEDICINE_PARTNERS: Final = EUROPEAN_UNION | {"CH", "JP", "KR", "LI"}


def _compiled(code: str, name: Name, text: str, start: date, *conditions: Condition) -> Measure:
    """Return a heading that was read in compilations alone."""
    source = _SILICON if code == _SILICON_HEADING else _NOTE_43
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=(added(text, start),),
        sources=(source,),
        excluded=_PARTNERS,
        precedence=7,
        conditions=conditions,
    )


def _unread_for(
    code: str,
    name: Name,
    start: date,
    source: Source,
    *conditions: Condition,
    origins: frozenset[str] = _PARTNERS,
) -> Measure:
    """Return the place of a rate of partners' own, told as missing until it is entered."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=(unread(start),),
        sources=(source,),
        origins=origins,
        precedence=7,
        standing=Standing.UNREAD,
        conditions=(*conditions, _OWN_RATE),
    )


_OWN_RATE: Final = Reading(
    Name(
        en="This origin has a rate of its own, which is not in the data. Enter it.",
        zh="该原产地有单独税率，不在数据中。请录入。",
    )
)
_MEDICINES_START: Final = date(2026, 9, 29)
_PATENTED: Final = OnlyFor(
    frozenset({"patented"}),
    Name(
        en="Owed on patented medicines and ingredients of note 40(c), not on generic ones. Say"
        " patented, generic or other.",
        zh="只对注释 40(c) 的专利药品及原料征收，仿制药不征。填写用途：专利药、仿制药或其他。",
    ),
    unasked=frozenset({"29"}),
)


def _medicine(
    code: str,
    text: str,
    *,
    origins: frozenset[str] = frozenset(),
    excluded: frozenset[str] = frozenset(),
) -> Measure:
    """Return a heading for patented medicines: its rate holds in all."""
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=_MEDICINES,
        rates=(stated(text, _MEDICINES_START),),
        sources=(_NOTE_40, LATER_CHAPTER_99),
        precedence=7,
        conditions=(_PATENTED,),
        origins=origins,
        excluded=excluded,
    )


_DRONES: Final = Name(en="Section 232, drones", zh="232 条款，无人机")
_MEDICINES: Final = Name(en="Section 232, patented medicines", zh="232 条款，专利药品")
_SILICON_GOODS: Final = Name(en="Section 232, polysilicon products", zh="232 条款，多晶硅产品")

_DRONES_START: Final = date(2026, 9, 3)
_SILICON_START: Final = date(2026, 12, 4)

SECTION_232_OTHERS: Final = (
    Measure(
        code="9903.79.01",
        programme=PROGRAMME,
        name=Name(en="Section 232, semiconductor articles", zh="232 条款，半导体产品"),
        rates=(as_printed("9903.79.01", date(2026, 1, 15)),),
        sources=(_NOTE_39, CHAPTER_99),
        precedence=7,
        conditions=(
            *(NotFor(frozenset({use}), heading) for use, heading in _SPARED_USES.items()),
            OnlyFor(
                frozenset({"semiconductor", *_SPARED_USES}),
                Name(
                    en="Owed on articles within the technical limits of note 39(b) alone. Say what"
                    " the goods are for.",
                    zh="只对符合注释 39(b) 技术条件的产品征收。填写货物用途。",
                ),
            ),
        ),
    ),
    _compiled(
        "9903.08.21",
        _DRONES,
        "100%",
        _DRONES_START,
        Reading(
            Name(
                en="Read in a compilation, not in the schedule. Check U.S. note 43.",
                zh="取自汇编资料，未见于税则原文。核对美国注释 43。",
            )
        ),
    ),
    _compiled(
        "9903.08.22",
        _DRONES,
        "25%",
        _DRONES_START,
        Reading(
            Name(
                en="Read in a compilation, not in the schedule; 100% with a thermal camera."
                " Check U.S. note 43.",
                zh="取自汇编资料，未见于税则原文；带热成像的为 100%。核对美国注释 43。",
            )
        ),
    ),
    _medicine("9903.04.60", "100%", excluded=_MEDICINE_PARTNERS | UNITED_KINGDOM),
    _medicine("9903.04.62", "15%", origins=_MEDICINE_PARTNERS),
    _unread_for(
        _BRITISH_MEDICINES,
        _MEDICINES,
        _MEDICINES_START,
        _NOTE_40,
        _PATENTED,
        origins=UNITED_KINGDOM,
    ),
    _unread_for(_PARTNERS_DRONES, _DRONES, _DRONES_START, _NOTE_43),
    _unread_for(_PARTNERS_SILICON, _SILICON_GOODS, _SILICON_START, _SILICON),
    _compiled(
        _SILICON_HEADING,
        _SILICON_GOODS,
        "15%",
        _SILICON_START,
        Reading(
            Name(
                en="Announced for 2026-12-04; read in a compilation, not in the schedule.",
                zh="已公布自 2026-12-04 起；取自汇编资料，未见于税则原文。",
            )
        ),
    ),
)
