"""FBA Australia: Amazon's own page on packaging, and its routing requirements."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_au
from app.domain.packing_out.checklist import PackingOut
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_PACKAGING: Final = Source(
    "Amazon Seller Central, shipment packaging requirements (Australia), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.com.au/gp/help/external/201384650?language=en_AU",
)

RULES: Final = PackingOut(
    code=fba_au.PROGRAMME.code,
    name=fba_au.PROGRAMME.name,
    requirements=(
        *asked("one-shipment", by=fba_au.ROUTING),
        *asked(
            "rigid",
            "no-tying",
            "no-display",
            "old-labels",
            "strong-tape",
            "cushioning",
            "shake",
            "own-label",
            "pallet-labels",
            by=_PACKAGING,
        ),
    ),
)
