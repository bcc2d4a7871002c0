"""TikTok Shop."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.trade.platforms import Platform, Site

TIKTOK_SHOP: Final = Platform(
    code="tiktok-shop",
    name=Name("TikTok Shop", "TikTok Shop"),
    sites=(
        Site(code="tiktok-shop-us", country="US", domain=None),
        Site(code="tiktok-shop-gb", country="GB", domain=None),
        Site(code="tiktok-shop-de", country="DE", domain=None),
        Site(code="tiktok-shop-fr", country="FR", domain=None),
        Site(code="tiktok-shop-it", country="IT", domain=None),
        Site(code="tiktok-shop-es", country="ES", domain=None),
        Site(code="tiktok-shop-jp", country="JP", domain=None),
    ),
    sources=(TRADE_USAGE,),
)
