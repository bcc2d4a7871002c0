"""Poland."""

from typing import Final

from app.catalogue.countries.european_union import member_state
from app.domain.trade.countries import PostcodeForm

POLAND: Final = member_state(
    "PL", language="pl", postcode=PostcodeForm(r"\d{2}-\d{3}", "62-052"), currency="PLN"
)
