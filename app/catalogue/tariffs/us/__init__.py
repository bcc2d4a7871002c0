"""The United States: chapter 99 programmes as dated, sourced facts, fees, and the schedule."""

from app.catalogue.tariffs.us.fees import HARBOR_MAINTENANCE, MERCHANDISE_PROCESSING
from app.catalogue.tariffs.us.measures import GENERAL, SECTION_232, SECTION_301
from app.catalogue.tariffs.us.tariff import US

__all__ = [
    "GENERAL",
    "HARBOR_MAINTENANCE",
    "MERCHANDISE_PROCESSING",
    "SECTION_232",
    "SECTION_301",
    "US",
]
