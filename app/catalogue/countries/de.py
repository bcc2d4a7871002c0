"""Germany."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

GERMANY: Final = member_state("DE", language="de", postcode=PostcodeForm(r"\d{5}", "47495"))
