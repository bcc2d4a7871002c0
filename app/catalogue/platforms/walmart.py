"""Walmart."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.platforms import Platform, Site

WALMART: Final = Platform(
    code="walmart",
    name=Name("Walmart", "沃尔玛"),
    sites=(
        Site(code="walmart-us", country="US", domain="walmart.com"),
        Site(code="walmart-ca", country="CA", domain="walmart.ca"),
    ),
    sources=(TRADE_USAGE,),
)
