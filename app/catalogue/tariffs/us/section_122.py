"""Section 122, a surcharge of 150 days on goods of every origin, 2026-02-24 to 2026-07-23."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import as_printed
from app.catalogue.tariffs.us.sources import CHAPTER_99
from app.catalogue.tariffs.us.uses import aircraft, donated, informational
from app.domain.customs.duties.conditions import Condition, Grace, NotUnder
from app.domain.customs.duties.tariff import Exclusion, Measure
from app.domain.naming import Name
from app.domain.sourcing import Validity

PROGRAMME: Final = "section-122"

_START: Final = date(2026, 2, 24)
_END: Final = date(2026, 7, 23)
_LISTED: Final = "9903.03.03"
_IN_PART: Final = "9903.03.04"
_AIRCRAFT: Final = "9903.03.05"

#: What each list in the file of exemptions leads to; civil aircraft are spared by their use.
EXEMPT: Final = {"listed": (_LISTED,), "in-part": (_IN_PART,), "aircraft": (_AIRCRAFT,)}

_CONDITIONS: Final[tuple[Condition, ...]] = (
    Grace(loaded_before=_START, entered_before=date(2026, 2, 28)),
    aircraft(_AIRCRAFT),
    donated("9903.03.10"),
    informational("9903.03.11"),
    NotUnder(frozenset({"USMCA", "S", "S+"}), "9903.03.07, 9903.03.08"),
)

SECTION_122: Final = (
    Measure(
        code="9903.03.01",
        programme=PROGRAMME,
        name=Name(en="Section 122", zh="122 条款"),
        rates=(as_printed("9903.03.01", _START, _END),),
        sources=(CHAPTER_99,),
        universal=True,
        exempt=frozenset({_LISTED}),
        yields_to=frozenset({"section-232"}),
        conditions=_CONDITIONS,
    ),
)

#: Headings that spare particular goods, or textiles of six origins, when claimed.
CLAIMED: Final = tuple(
    Exclusion(code, frozenset({"9903.03.01"}), Validity(_START, _END))
    for code in (_IN_PART, "9903.03.09")
)
