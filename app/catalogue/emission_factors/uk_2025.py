"""UK government factors for freighting goods, 2025: the fuel burnt, without its making.

Sea: container ship, average. Air: international, with radiative forcing; express parcels fly too.
Rail: freight train. Road: all heavy goods vehicles, average laden.
"""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.freight.emissions import FactorSet
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.transport import Mode

_SOURCE: Final = Source(
    "UK Government GHG Conversion Factors for Company Reporting 2025 (DESNZ), freighting goods, "
    "read in a public copy of the flat file",
    date(2026, 11, 22),
    "https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2025",
)

UK_2025: Final = FactorSet(
    code="uk-2025",
    name=Name("UK government conversion factors 2025", "英国政府温室气体换算系数 2025"),
    scope=Name("fuel burnt on the way, without its making", "只算运输途中燃料燃烧，不含燃料生产"),
    factors={
        Mode.SEA: Decimal("0.01612"),
        Mode.AIR: Decimal("0.89939"),
        Mode.COURIER: Decimal("0.89939"),
        Mode.RAIL: Decimal("0.02779"),
        Mode.TRUCK: Decimal("0.10163"),
    },
    sources=(_SOURCE,),
)
