"""Amazon."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.platforms import Platform, Site

AMAZON: Final = Platform(
    code="amazon",
    name=Name("Amazon", "亚马逊"),
    sites=(
        Site(code="amazon-us", country="US", domain="amazon.com"),
        Site(code="amazon-ca", country="CA", domain="amazon.ca"),
        Site(code="amazon-gb", country="GB", domain="amazon.co.uk"),
        Site(code="amazon-de", country="DE", domain="amazon.de"),
        Site(code="amazon-fr", country="FR", domain="amazon.fr"),
        Site(code="amazon-it", country="IT", domain="amazon.it"),
        Site(code="amazon-es", country="ES", domain="amazon.es"),
        Site(code="amazon-nl", country="NL", domain="amazon.nl"),
        Site(code="amazon-pl", country="PL", domain="amazon.pl"),
        Site(code="amazon-jp", country="JP", domain="amazon.co.jp"),
        Site(code="amazon-au", country="AU", domain="amazon.com.au"),
    ),
    sources=(Source("Amazon Selling Partner API, marketplace ids", date(2026, 11, 22)),),
)
