"""Duties under the IEEPA, 2025-02-04 to 2026-02-23: paid at entry, since struck down.

The Supreme Court struck them down on 2026-02-20; collection ended with 2026-02-23. Refunds are a
procedure of their own.
"""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, as_printed, unread
from app.catalogue.tariffs.us.sources import CHAPTER_99, CHINA_AND_HONG_KONG, REVIEWED
from app.catalogue.tariffs.us.uses import donated, informational
from app.domain.customs.duties.conditions import NotUnder, Reading
from app.domain.customs.duties.tariff import Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

FENTANYL: Final = "ieepa"
RECIPROCAL: Final = "ieepa-reciprocal"

_RULING: Final = Source("Supreme Court, Learning Resources v. Trump, 2026-02-20", REVIEWED)

_START: Final = date(2025, 2, 4)
_LAST: Final = date(2026, 2, 23)
_RECIPROCAL_START: Final = date(2025, 4, 5)

_SPARED: Final = (donated("9903.01.21"), informational("9903.01.22"))
_RECIPROCAL_NAME: Final = Name(en="IEEPA reciprocal duty", zh="IEEPA 对等关税")
_NEIGHBOURS: Final = Name(en="IEEPA duty, Canada and Mexico", zh="IEEPA 关税，加拿大和墨西哥")
_USMCA: Final = frozenset({"USMCA", "S", "S+"})
_SPARED_NEIGHBOURS: Final = (
    donated("9903.01.02, 9903.01.11"),
    informational("9903.01.03, 9903.01.12"),
)
_LIST_MISSING: Final = Reading(
    Name(
        en="Codes of note 2(v)(iii) were exempt; that list is not in the data.",
        zh="注释 2(v)(iii) 所列编码豁免，该清单不在数据中。",
    )
)
_RATE_MISSING: Final = Reading(
    Name(
        en="The rate for this origin at the time is not in the data. Enter it.",
        zh="当时对该原产地的税率不在数据中。请录入。",
    )
)

IEEPA: Final = (
    Measure(
        code="9903.01.20",
        programme=FENTANYL,
        name=Name(en="IEEPA duty, synthetic opioids", zh="IEEPA 芬太尼关税"),
        rates=(as_printed("9903.01.20", _START, date(2025, 3, 3)),),
        sources=(CHAPTER_99, _RULING),
        origins=CHINA_AND_HONG_KONG,
        universal=True,
        standing=Standing.STRUCK_DOWN,
        conditions=_SPARED,
    ),
    Measure(
        code="9903.01.24",
        programme=FENTANYL,
        name=Name(en="IEEPA duty, synthetic opioids", zh="IEEPA 芬太尼关税"),
        rates=(
            added("20%", date(2025, 3, 4), date(2025, 11, 9)),
            as_printed("9903.01.24", date(2025, 11, 10), _LAST),
        ),
        sources=(CHAPTER_99, _RULING),
        origins=CHINA_AND_HONG_KONG,
        universal=True,
        standing=Standing.STRUCK_DOWN,
        conditions=_SPARED,
    ),
    Measure(
        code="9903.01: Canada, Mexico",
        programme=FENTANYL,
        name=_NEIGHBOURS,
        rates=(unread(_START, _LAST),),
        sources=(CHAPTER_99, _RULING),
        origins=frozenset({"CA", "MX"}),
        universal=True,
        standing=Standing.UNREAD,
        conditions=(
            *_SPARED_NEIGHBOURS,
            NotUnder(_USMCA, "9903.01.04, 9903.01.14"),
            _RATE_MISSING,
        ),
    ),
    Measure(
        code="9903.01.25",
        programme=RECIPROCAL,
        name=_RECIPROCAL_NAME,
        rates=(as_printed("9903.01.25", _RECIPROCAL_START, _LAST),),
        sources=(CHAPTER_99, _RULING),
        origins=CHINA_AND_HONG_KONG,
        universal=True,
        yields_to=frozenset({"section-232"}),
        standing=Standing.STRUCK_DOWN,
        conditions=(*_SPARED, _LIST_MISSING),
    ),
    Measure(
        code="9903.01.63",
        programme=RECIPROCAL,
        name=_RECIPROCAL_NAME,
        rates=(unread(date(2025, 4, 9), date(2025, 5, 13)),),
        sources=(CHAPTER_99, _RULING),
        origins=CHINA_AND_HONG_KONG,
        precedence=1,
        universal=True,
        standing=Standing.UNREAD,
        conditions=(_RATE_MISSING,),
    ),
    Measure(
        code="9903.02",
        programme=RECIPROCAL,
        name=_RECIPROCAL_NAME,
        rates=(unread(_RECIPROCAL_START, _LAST),),
        sources=(CHAPTER_99, _RULING),
        excluded=CHINA_AND_HONG_KONG,
        universal=True,
        yields_to=frozenset({"section-232"}),
        standing=Standing.UNREAD,
        conditions=(
            NotUnder(_USMCA, "9903.01.26, 9903.01.27"),
            _RATE_MISSING,
        ),
    ),
)
