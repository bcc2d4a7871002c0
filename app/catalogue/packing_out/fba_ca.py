"""FBA Canada: only what Amazon's page on small parcels says of labels."""

from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_ca
from app.domain.packing_out.checklist import PackingOut

RULES: Final = PackingOut(
    code=fba_ca.PROGRAMME.code,
    name=fba_ca.PROGRAMME.name,
    requirements=asked("own-label", by=fba_ca.SMALL_PARCEL),
)
