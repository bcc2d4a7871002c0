"""Section 338 on many goods of Canada from 2026-08-22, known from compilations alone."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added
from app.catalogue.tariffs.us.sources import REVIEWED
from app.domain.customs.duties.conditions import Reading
from app.domain.customs.duties.tariff import Measure, Standing
from app.domain.naming import Name
from app.domain.sourcing import Source

PROGRAMME: Final = "section-338"

SECTION_338: Final = (
    Measure(
        code="9903.03.12",
        programme=PROGRAMME,
        name=Name(en="Section 338, Canada", zh="338 条款，加拿大"),
        rates=(added("50%", date(2026, 8, 22)),),
        sources=(
            Source(
                "Proclamations 11046 to 11048; CBP CSMS 69606660, as compilations quote", REVIEWED
            ),
        ),
        origins=frozenset({"CA"}),
        universal=True,
        standing=Standing.UNREAD,
        conditions=(
            Reading(
                Name(
                    en="Many goods of Canada owe 50%. The list is not in the data: enter the rate,"
                    " or Free.",
                    zh="加拿大的许多货物征收 50%。清单不在数据中：请录入税率，或录入免税。",
                )
            ),
        ),
    ),
)
