"""Section 232 on vehicles and their parts, which only a use tells apart from other goods."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import as_printed
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
from app.domain.customs.duties.conditions import Condition, NotUnder, OnlyFor, Reading
from app.domain.customs.duties.tariff import Measure
from app.domain.naming import Name
from app.domain.sourcing import Source

_NOTE_33: Final = Source("U.S. note 33; Proclamation 10908, vehicles and parts", REVIEWED)
_NOTE_38: Final = Source("U.S. note 38, heavy vehicles and buses", REVIEWED)

_READ: Final = date(2026, 6, 8)

_PARTNERS: Final = {
    "9903.94.32": (UNITED_KINGDOM, date(2025, 6, 30), ""),
    "9903.94.43": (JAPAN, _READ, "9903.94.42"),
    "9903.94.53": (EUROPEAN_UNION, _READ, "9903.94.52"),
    "9903.94.63": (KOREA, _READ, "9903.94.62"),
    "9903.94.67": (TAIWAN, _READ, "9903.94.66"),
}
_WITH_RATES_OF_THEIR_OWN: Final = frozenset[str]().union(
    *(origins for origins, _, _ in _PARTNERS.values())
)

#: Parts of medium and heavy vehicles: the list of note 38(i) is not in the data, so all of heading
#: 8708 and the lists of parts of light vehicles stand in, and the reach is said to be open.
_HEAVY_PARTS: Final = "9903.74.08"

#: The headings of each list in the file of vehicles and parts.
VEHICLES: Final = {
    "parts": ("9903.94.05", *_PARTNERS, _HEAVY_PARTS),
    "parts-of-many-uses": ("9903.94.05", *_PARTNERS, _HEAVY_PARTS),
    "parts-of-other-vehicles": (_HEAVY_PARTS,),
    "vehicles": ("9903.94.01",),
    "heavy-vehicles": ("9903.74.01",),
    "buses": ("9903.74.02",),
}

#: Chapters of the list whose goods serve vehicles only now and then: there, silence means no.
_OFTEN_OTHER_GOODS: Final = frozenset({"40", "70", "73", "83", "84", "85", "90"})

_FOR_VEHICLES: Final = OnlyFor(
    frozenset({"vehicle"}),
    Name(
        en="Owed on parts for passenger vehicles and light trucks. Say what the goods are for.",
        zh="只对乘用车和轻型卡车的零件征收。填写货物用途。",
    ),
    unasked=_OFTEN_OTHER_GOODS,
)
_USMCA: Final = NotUnder(frozenset({"USMCA", "S", "S+"}), "9903.94.06")
_PARTS: Final = Name(en="Section 232, vehicle parts", zh="232 条款，汽车零件")
_PASSENGER: Final = Name(en="Section 232, vehicles", zh="232 条款，汽车")
_PARTNER_VEHICLES: Final = Reading(
    Name(
        en="Partners have rates of their own for vehicles. Check the heading of the origin.",
        zh="伙伴经济体的汽车有单独税率。核对原产地适用的税目。",
    )
)
_FOR_HEAVY_VEHICLES: Final = OnlyFor(
    frozenset({"heavy-vehicle"}),
    Name(
        en="Owed on listed parts for medium and heavy vehicles. Say what the goods are for.",
        zh="只对列明的中重型车辆零件征收。填写货物用途。",
    ),
    unasked=_OFTEN_OTHER_GOODS | {"87"},
)
_HEAVY_LIST: Final = Reading(
    Name(
        en="The list of note 38(i) is not in the data. Check whether it names the code.",
        zh="注释 38(i) 的清单不在数据中。核对其中是否列有该编码。",
    )
)


def _measure(code: str, name: Name, start: date, *conditions: Condition, rank: int = 6) -> Measure:
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=name,
        rates=(as_printed(code, start),),
        sources=(_NOTE_38 if code.startswith("9903.74") else _NOTE_33, CHAPTER_99),
        excluded=_WITH_RATES_OF_THEIR_OWN if code == "9903.94.05" else frozenset(),
        precedence=rank,
        conditions=conditions,
    )


def _partner(code: str) -> Measure:
    origins, start, otherwise = _PARTNERS[code]
    return Measure(
        code=code,
        programme=PROGRAMME,
        name=_PARTS,
        rates=(as_printed(code, start),),
        sources=(_NOTE_33, CHAPTER_99),
        origins=origins,
        precedence=6,
        known_from=start,
        otherwise=otherwise,
        conditions=(_FOR_VEHICLES,),
    )


SECTION_232_VEHICLES: Final = (
    _measure("9903.94.05", _PARTS, date(2025, 5, 3), _FOR_VEHICLES, _USMCA),
    *(_partner(code) for code in _PARTNERS),
    _measure("9903.94.01", _PASSENGER, date(2025, 4, 3), _PARTNER_VEHICLES),
    _measure(
        "9903.74.01",
        Name(en="Section 232, heavy vehicles", zh="232 条款，中重型车辆"),
        date(2025, 11, 1),
        _PARTNER_VEHICLES,
    ),
    _measure(
        "9903.74.02",
        Name(en="Section 232, buses", zh="232 条款，客车"),
        date(2025, 11, 1),
    ),
    _measure(
        _HEAVY_PARTS,
        Name(en="Section 232, parts of heavy vehicles", zh="232 条款，中重型车辆零件"),
        date(2025, 11, 1),
        _FOR_HEAVY_VEHICLES,
        _HEAVY_LIST,
        rank=5,
    ),
)
