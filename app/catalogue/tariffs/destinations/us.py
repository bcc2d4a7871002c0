"""The United States: FOB value in whole dollars, the rate of the export day, fees but no tax."""

from typing import Final

from app.catalogue.tariffs.destinations.rules import AS_OF, QUARTER, REVIEWED
from app.catalogue.tariffs.us.fees import FEES
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.sourcing import Source

UNITED_STATES: Final = Destination(
    code="US",
    currency="USD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=QUARTER,
    whole_units=Source("19 CFR 159.3(a)", REVIEWED),
    fees=FEES,
    sources=(Source("19 USC 1401a; 19 CFR 159.31 to 159.35", REVIEWED),),
    rules_as_of=AS_OF,
)
