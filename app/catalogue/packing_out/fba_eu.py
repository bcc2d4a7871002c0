"""FBA European Union: routing requirements of amazon.de; its page on packaging was not seen."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_eu
from app.domain.packing_out.checklist import PackingOut
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_ROUTING: Final = Source(
    "Amazon Seller Central, shipping and routing requirements (Germany, ja), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.de/gp/help/external/help.html?itemID=200141510&language=ja_JP",
)

RULES: Final = PackingOut(
    code=fba_eu.PROGRAMME.code,
    name=fba_eu.PROGRAMME.name,
    requirements=asked("one-shipment", "rigid", "no-tying", by=_ROUTING),
)
