"""Sources of the time zones."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

TZ_DATABASE: Final = Source(
    "IANA time zone database, zone1970.tab (public domain)",
    date(2026, 11, 22),
    "https://www.iana.org/time-zones",
)
CFR_49_71: Final = Source(
    "49 CFR part 71, standard time zone boundaries",
    date(2026, 11, 22),
    "https://www.ecfr.gov/current/title-49/part-71",
)
