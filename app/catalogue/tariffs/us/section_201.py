"""Section 201: solar modules in the past, and quartz surfaces from 2026-08-15.

The quota on quartz is known from compilations alone; of the duty on modules the schedule prints no
more than that it had ended by the edition of 2026-06-08.
"""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added, unread
from app.catalogue.tariffs.us.sources import CHAPTER_99, REVIEWED
from app.domain.customs.duties.conditions import Reading
from app.domain.customs.duties.tariff import Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

PROGRAMME: Final = "section-201"

_MODULES: Final = "9903.45.25"

#: The heading of each list in the file of goods.
GOODS: Final = {"quartz": ("9903.45.30",), "solar": (_MODULES,)}

SECTION_201: Final = (
    Measure(
        code=_MODULES,
        programme=PROGRAMME,
        name=Name(en="Section 201, solar cells and modules", zh="201 条款，太阳能电池及组件"),
        rates=(unread(end=date(2026, 6, 7)),),
        sources=(CHAPTER_99, Source("87 FR 7357, as the schedule quotes", REVIEWED)),
        standing=Standing.UNREAD,
        conditions=(
            Reading(
                Name(
                    en="The duty on solar modules had ended by 2026-06-08. Its rate and last day"
                    " are not in the data: enter the rate, or Free.",
                    zh="太阳能组件的保障税在 2026-06-08 前已结束。税率和截止日不在数据中：请录入"
                    "税率，或录入免税。",
                )
            ),
        ),
    ),
    Measure(
        code="9903.45.30",
        programme=PROGRAMME,
        name=Name(en="Section 201, quartz surfaces", zh="201 条款，石英台面"),
        rates=(
            added("25%", date(2026, 8, 15), date(2027, 8, 14)),
            added("23%", date(2027, 8, 15), date(2028, 8, 14)),
            added("21%", date(2028, 8, 15), date(2029, 8, 14)),
            added("19%", date(2029, 8, 15), date(2030, 8, 14)),
        ),
        sources=(
            Source("Proclamation of 2026-07-31; U.S. note 41, as compilations quote", REVIEWED),
        ),
        conditions=(
            Reading(
                Name(
                    en="Owed on quartz surfaces within the quota; beyond it the rate is higher"
                    " (9903.45.31). Many origins are exempt. Check U.S. note 41.",
                    zh="对配额内的石英台面征收；超出配额税率更高（9903.45.31）。许多原产地豁免。"
                    "核对美国注释 41。",
                )
            ),
        ),
    ),
)
