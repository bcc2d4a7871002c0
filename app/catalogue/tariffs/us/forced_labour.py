"""Section 301 on forced labour, U.S. note 52, from 2026-07-24: 60 economies, each a heading."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.us.headings import stated
from app.catalogue.tariffs.us.sources import EUROPEAN_UNION, LATER_CHAPTER_99, REVIEWED
from app.catalogue.tariffs.us.uses import aircraft, donated, informational, medical
from app.domain.customs.duties.conditions import Condition, Grace, NotUnder
from app.domain.customs.duties.tariff import Exclusion, Measure
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

PROGRAMME: Final = "section-301-forced-labour"

_NOTE_52: Final = Source("HTSUS chapter 99 note 52; CBP CSMS 69326983", REVIEWED)

_START: Final = date(2026, 7, 24)
_LISTED: Final = "9903.05.86"
_IN_PART: Final = "9903.05.87"

_AIRCRAFT: Final = "9903.05.88"
_PHARMACEUTICAL: Final = "9903.05.89"

#: What each list in the file of exemptions leads to. Lines for aircraft and for medicines are
#: spared by their use alone.
EXEMPT: Final = {
    "listed": (_LISTED,),
    "in-part": (_IN_PART,),
    "aircraft": (_AIRCRAFT,),
    "pharmaceutical": (_PHARMACEUTICAL,),
}

_CONDITIONS: Final[tuple[Condition, ...]] = (
    Grace(loaded_before=_START, entered_before=date(2026, 7, 28)),
    aircraft(_AIRCRAFT),
    medical(_PHARMACEUTICAL),
    donated("9903.05.91"),
    informational("9903.05.92"),
)
_USMCA: Final = frozenset({"USMCA", "S", "S+"})
_UNDER_USMCA: Final = {
    "CA": NotUnder(_USMCA, "9903.05.93"),
    "MX": NotUnder(_USMCA, "9903.05.94"),
}


def _measures() -> Iterator[Measure]:
    path = Path(__file__).with_name("forced_labour.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            economy = row["economy"]
            under = _UNDER_USMCA.get(economy)
            yield Measure(
                code=row["heading"],
                programme=PROGRAMME,
                name=Name(en="Section 301, forced labour", zh="301 条款，强迫劳动"),
                rates=(stated(row["general"], _START),),
                sources=(_NOTE_52, LATER_CHAPTER_99),
                origins=EUROPEAN_UNION if economy == "EU" else frozenset({economy}),
                universal=True,
                exempt=frozenset({_LISTED}),
                yields_to=frozenset({"section-232"}),
                conditions=(*_CONDITIONS, under) if under else _CONDITIONS,
                otherwise=row["otherwise"],
            )


FORCED_LABOUR: Final = tuple(_measures())

_ALL: Final = frozenset(measure.code for measure in FORCED_LABOUR)

#: Headings that spare particular goods or goods of one economy, when claimed: note 52(c), (i), (j).
CLAIMED: Final = tuple(
    Exclusion(code, _ALL, Validity(_START))
    for code in (
        _IN_PART,
        *(f"9903.05.{number}" for number in range(95, 100)),
        *(f"9903.06.{number:02}" for number in range(1, 22)),
    )
)
