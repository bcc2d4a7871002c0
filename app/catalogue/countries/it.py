"""Italy."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

ITALY: Final = member_state("IT", language="it", postcode=PostcodeForm(r"\d{5}", "29015"))
