"""Spain."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

SPAIN: Final = member_state("ES", language="es", postcode=PostcodeForm(r"\d{5}", "28830"))
