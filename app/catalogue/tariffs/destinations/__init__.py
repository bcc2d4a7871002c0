"""The destinations: how each values goods, which rate of exchange it takes, its taxes and fees."""

from app.catalogue.tariffs.destinations.au import AUSTRALIA
from app.catalogue.tariffs.destinations.ca import CANADA
from app.catalogue.tariffs.destinations.eu import EUROPEAN_UNION
from app.catalogue.tariffs.destinations.gb import UNITED_KINGDOM
from app.catalogue.tariffs.destinations.jp import JAPAN
from app.catalogue.tariffs.destinations.us import UNITED_STATES

__all__ = [
    "AUSTRALIA",
    "CANADA",
    "EUROPEAN_UNION",
    "JAPAN",
    "UNITED_KINGDOM",
    "UNITED_STATES",
]
