"""Netherlands."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

NETHERLANDS: Final = member_state(
    "NL", language="nl", postcode=PostcodeForm(r"[1-9]\d{3} ?[A-Z]{2}", "3012 KM")
)
