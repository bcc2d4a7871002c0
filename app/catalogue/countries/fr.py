"""France."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

FRANCE: Final = member_state("FR", language="fr", postcode=PostcodeForm(r"\d{2} ?\d{3}", "59553"))
