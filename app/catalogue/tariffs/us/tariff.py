"""The tariff of the United States: its schedule, its programmes on top, its fees."""

from typing import Final

from app.catalogue.tariffs.us.fees import FEES
from app.catalogue.tariffs.us.measures import CHAPTER_99, EXCLUSIONS, MEASURES, PROGRAMMES
from app.catalogue.tariffs.us.seed import EXEMPT, FLAGGED, LISTED, SEEDED
from app.domain.customs.tariff import Tariff

#: Column 2 origins: the schedule's general note 3(b).
_COLUMN_2: Final = frozenset({"BY", "CU", "KP", "RU"})

US: Final = Tariff(
    code="US",
    schedule=SEEDED,
    scopes={"listed": LISTED, "exempt": EXEMPT},
    measures=MEASURES,
    exclusions={exclusion.code: exclusion for exclusion in EXCLUSIONS},
    programmes=PROGRAMMES,
    unfavoured=_COLUMN_2,
    flags=FLAGGED,
    sources=(CHAPTER_99,),
    fees=FEES,
)
