"""Japan: CIF value, the week's average before last, and what is dropped below 1,000 and 100 yen."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.destinations.rules import AS_OF, MONTH, REVIEWED, TRADE_DEFENCE
from app.domain.customs.destination import Destination, ExchangeDay, SmallEntry, ValueBase
from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import Floors, LocalTax, Tax, TaxRate
from app.domain.sourcing import Source, Validity

_FAQ: Final = "https://www.customs.go.jp/english/c-answer_e/imtsukan/{}_e.htm"
_CALCULATION: Final = Source(
    "Japan Customs FAQ 1111, calculation of duty and consumption tax",
    REVIEWED,
    _FAQ.format("1111"),
)
_SINCE: Final = Validity(date(2019, 10, 1))

#: The exemption of small consignments ends with the reform of 2028-04-01.
_EXEMPT: Final = Validity(valid_to=date(2028, 3, 31))

JAPAN: Final = Destination(
    code="JP",
    currency="JPY",
    value_base=ValueBase.CIF,
    exchange_day=ExchangeDay.WEEK_BEFORE_LAST,
    exchange_days_valid=MONTH,
    floors=Floors(base=Decimal(1000), amount=Decimal(100), source=_CALCULATION),
    tax=Tax(
        programme="consumption-tax",
        rates={
            TaxCategory.STANDARD: (TaxRate(Decimal("7.8"), _SINCE, _CALCULATION),),
            TaxCategory.REDUCED: (TaxRate(Decimal("6.24"), _SINCE, _CALCULATION),),
        },
        parts=frozenset(),
        source=_CALCULATION,
        local=LocalTax("local-consumption-tax", parts=22, of=78),
    ),
    small_entries=(
        SmallEntry(Decimal(10_000), "customs-small-exempt", _EXEMPT),
        SmallEntry(Decimal(200_000), "customs-small-simplified", Validity()),
    ),
    foreign_importer="customs-importer-attorney",
    sources=(
        _CALCULATION,
        Source("Japan Customs FAQ 1406, rate of exchange", REVIEWED, _FAQ.format("1406")),
        Source("Japan Customs FAQ 1001, simplified tariff", REVIEWED, _FAQ.format("1001")),
        Source("Japan Customs FAQ 1006, goods up to 10,000 yen", REVIEWED, _FAQ.format("1006")),
    ),
    reminders=(TRADE_DEFENCE,),
    rules_as_of=AS_OF,
)
