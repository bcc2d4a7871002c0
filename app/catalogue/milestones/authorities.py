"""Sources that both halves of the way cite."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

DCSA_TRACKING: Final = Source(
    "DCSA Track & Trace 3.0.0, event types and classifiers", date(2026, 11, 22), "https://dcsa.org"
)
WAREHOUSE_STATUS: Final = Source(
    "Amazon Selling Partner API, fulfilment inbound 2024-03-20, shipment statuses",
    date(2026, 11, 22),
    "https://developer-docs.amazon.com/sp-api",
)
