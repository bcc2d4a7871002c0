"""FBA Canada: only what Amazon's page on small parcels says of labels."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_ca
from app.domain.packing_out.checklist import PackingOut
from app.domain.sourcing import Source

_SMALL_PARCEL: Final = Source(
    "Amazon Seller Central, small parcel delivery to Amazon (Canada), stored page",
    date(2026, 11, 22),
    "https://sellercentral.amazon.ca/gp/help/external/G200280260?language=en_CA",
)

RULES: Final = PackingOut(
    code=fba_ca.PROGRAMME.code,
    name=fba_ca.PROGRAMME.name,
    requirements=asked("own-label", by=_SMALL_PARCEL),
)
