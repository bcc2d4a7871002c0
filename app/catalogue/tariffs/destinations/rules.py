"""What the destinations have in common: the day their rules were followed to, and reviewed on."""

from datetime import date
from typing import Final

#: The day up to which the rules of all destinations were followed.
AS_OF: Final = date(2026, 11, 15)
REVIEWED: Final = date(2026, 11, 22)

#: Days that a published rate of exchange stands for at most.
MONTH: Final = 31
QUARTER: Final = 92

#: Where anti-dumping, countervailing and safeguard duties are not in the data of their own.
TRADE_DEFENCE: Final = "customs-trade-defence"
