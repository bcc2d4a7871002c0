"""Temu."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.platforms import Platform, Site

TEMU: Final = Platform(
    code="temu",
    name=Name("Temu", "Temu"),
    sites=(
        Site(code="temu-us", country="US", domain=None),
        Site(code="temu-ca", country="CA", domain=None),
        Site(code="temu-gb", country="GB", domain=None),
        Site(code="temu-de", country="DE", domain=None),
        Site(code="temu-fr", country="FR", domain=None),
        Site(code="temu-it", country="IT", domain=None),
        Site(code="temu-es", country="ES", domain=None),
        Site(code="temu-nl", country="NL", domain=None),
        Site(code="temu-pl", country="PL", domain=None),
        Site(code="temu-jp", country="JP", domain=None),
        Site(code="temu-au", country="AU", domain=None),
    ),
    sources=(TRADE_USAGE,),
)
