"""Whose published rates of exchange are customs rates, by the currency that goods are valued in."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.customs.published_rates import Authority
from app.domain.sourcing import Source

ECB: Final = "ECB"
HMRC: Final = "HMRC"
_REVIEWED: Final = date(2026, 11, 22)

#: Member states without the euro take their own authority's rates, not the ECB's.
AUTHORITIES: Final = (Authority(ECB, "EUR"), Authority(HMRC, "GBP"))
AUTHORITY_SOURCES: Final[Mapping[str, Source]] = {
    ECB: Source(
        "Regulation (EU) 2015/2447, article 146",
        _REVIEWED,
        "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates",
    ),
    HMRC: Source(
        "HMRC exchange rates for customs and VAT",
        _REVIEWED,
        "https://www.trade-tariff.service.gov.uk/exchange_rates",
    ),
}
