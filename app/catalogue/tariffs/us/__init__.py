"""The United States: chapter 99 programmes as dated, sourced facts, fees, and the schedule."""

from app.catalogue.tariffs.us.fees import HARBOR_MAINTENANCE, MERCHANDISE_PROCESSING
from app.catalogue.tariffs.us.programmes import MEASURES
from app.catalogue.tariffs.us.tariff import US

__all__ = ["HARBOR_MAINTENANCE", "MEASURES", "MERCHANDISE_PROCESSING", "US"]
