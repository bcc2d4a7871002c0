"""How long a thing may rest before it needs somebody. Our own working habits, not rules of others.

All in days. They say when Sampan speaks up; they move no deadline.
"""

from datetime import date, timedelta
from typing import Final

#: Days before the latest arrival from which an undelivered shipment is watched.
ARRIVAL_NEAR: Final = 7
#: Days from the cargo-ready date within which cartons are usually handed over.
HAND_OVER_WITHIN: Final = 1
#: Days with the forwarder by which a container or a bill of lading is usually known.
CONTAINER_WITHIN: Final = 7
#: Days from the delivery within which a warehouse usually reports what it received.
RECEIPT_WITHIN: Final = 5
#: Days from the last count after which a shipment is closed, or its units looked for.
COUNT_RESTS: Final = 3
#: Days after which an entry left unfinished is worth a reminder.
DRAFT_RESTS: Final = 2
#: Days before its last day from which a compliance file is worth renewing.
EVIDENCE_EXPIRES_WITHIN: Final = 30


def arrival_watched_until(today: date) -> date:
    """Return the latest of the latest arrivals that are watched on `today`."""
    return today + timedelta(days=ARRIVAL_NEAR)
