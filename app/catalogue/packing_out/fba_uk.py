"""FBA United Kingdom: Amazon's own page on labels; its page on packaging was not seen."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_uk
from app.domain.packing_out.checklist import PackingOut
from app.domain.sourcing import Source

_LABELS: Final = Source(
    "Amazon Seller Central, shipment label requirements (United Kingdom), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.co.uk/gp/help/external/help.html?itemID=200178470&language=en_GB",
)

RULES: Final = PackingOut(
    code=fba_uk.PROGRAMME.code,
    name=fba_uk.PROGRAMME.name,
    requirements=asked("own-label", "flat-label", "bare-label", "pallet-labels", by=_LABELS),
)
