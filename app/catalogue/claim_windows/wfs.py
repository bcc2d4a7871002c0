"""Walmart's own window for disputes over what was received."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.receiving.claims import ClaimWindow
from app.domain.sourcing import Source

DISPUTE: Final = ClaimWindow(
    code="wfs-dispute",
    name=Name("Units missing from a shipment to WFS", "发往 WFS 的货件少收"),
    programmes=("wfs",),
    opens_after=10,
    days=50,
    sources=(
        Source(
            "Walmart Marketplace Learn, open a dispute claim, no date",
            date(2026, 11, 22),
            "https://marketplacelearn.walmart.com/guides/Walmart%20Fulfillment%20Services%20(WFS)/Troubleshooting/Troubleshoot-WFS-receiving-issues:-open-a-dispute-claim",
        ),
    ),
)
