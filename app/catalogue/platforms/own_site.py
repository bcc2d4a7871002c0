"""Own site."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.platforms import Platform

OWN_SITE: Final = Platform(
    code="own-site",
    name=Name("Own site", "独立站"),
    sites=(),
    sources=(TRADE_USAGE,),
)
