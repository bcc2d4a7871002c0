"""Section 201 on quartz surfaces from 2026-08-15, a quota known from compilations alone."""

from datetime import date
from typing import Final

from app.catalogue.tariffs.us.headings import added
from app.catalogue.tariffs.us.sources import REVIEWED
from app.domain.customs.conditions import Reading
from app.domain.customs.tariff import Measure
from app.domain.naming import Name
from app.domain.sourcing import Source

PROGRAMME: Final = "section-201"

#: The heading of the list in the file of quartz surfaces.
QUARTZ: Final = {"quartz": ("9903.45.30",)}

SECTION_201: Final = (
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
