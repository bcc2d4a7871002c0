"""Sources that several kinds of evidence cite, and codes of goods they ask by."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

REVIEWED: Final = date(2026, 11, 22)

UN_38_3: Final = Source(
    "UN Manual of Tests and Criteria, part III, 38.3.5 (test summary); IMDG Code 2.9.4.7; IATA "
    "Dangerous Goods Regulations 3.9.2.6",
    REVIEWED,
    "https://unece.org/transport/dangerous-goods/un-manual-tests-and-criteria",
)
CBP_FLAGS: Final = Source(
    "CBP, ACE Agency Tariff Code Reference Guide, publication 0875-0419 (flags and agencies)",
    REVIEWED,
    "https://www.cbp.gov/document/guidance/agency-tariff-code-agency-program-cross-reference",
)
CBP_REPORT: Final = Source(
    "CBP, report of partner agency flags by tariff line, as of 2026-02-21",
    REVIEWED,
    "https://www.cbp.gov/trade/automated",
)
FDA_FLAGS: Final = Source(
    "CBP, CSMS 03-002540 (meaning of FD1 to FD4)",
    REVIEWED,
    "https://www.fda.gov/industry/import-basics/harmonized-tariff-schedule-and-fd-flags",
)

#: Chapters of machines and electrical goods, of which it depends on the product what is asked.
ELECTRICAL: Final = ("84", "85")
#: Codes of goods often made for children: toys, clothes, shoes, prams and seats.
OFTEN_FOR_CHILDREN: Final = ("9503", "9504", "61", "62", "64", "8715", "9401")
#: Kinds of batteries by the codes of the cargo flags.
BATTERIES: Final = frozenset({"battery-contained", "battery-packed-with", "battery-alone"})
ANY_BATTERY: Final = BATTERIES | {"button-cell"}
