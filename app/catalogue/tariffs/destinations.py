"""How each destination values goods: its currency, its value base and the day of its rate."""

from datetime import date
from typing import Final

from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.sourcing import Source

#: The day up to which the rules of all destinations were followed.
_AS_OF: Final = date(2026, 11, 15)
_REVIEWED: Final = date(2026, 11, 22)

_EURO: Final = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
_OWN_CURRENCY: Final = {
    "CZ": "CZK",
    "DK": "DKK",
    "HU": "HUF",
    "PL": "PLN",
    "RO": "RON",
    "SE": "SEK",
}
_EU_CURRENCIES: Final = dict.fromkeys(_EURO.split(), "EUR") | _OWN_CURRENCY

#: A published rate stands for at most a month; the United States certifies by the quarter.
_MONTH: Final = 31
_QUARTER: Final = 92

UNITED_STATES: Final = Destination(
    code="US",
    currency="USD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=_QUARTER,
    whole_units=Source("19 CFR 159.3(a)", _REVIEWED),
    sources=(Source("19 USC 1401a; 19 CFR 159.31 to 159.35", _REVIEWED),),
    rules_as_of=_AS_OF,
)

UNITED_KINGDOM: Final = Destination(
    code="GB",
    currency="GBP",
    value_base=ValueBase.CIF,
    exchange_day=ExchangeDay.ENTRY,
    exchange_days_valid=_MONTH,
    tax="vat",
    sources=(Source("gov.uk, valuing imports and HMRC monthly rates", _REVIEWED),),
    rules_as_of=_AS_OF,
)

CANADA: Final = Destination(
    code="CA",
    currency="CAD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=_MONTH,
    tax="gst",
    sources=(Source("CBSA memoranda D13-3-3, D13-3-5 and D13-2-3", _REVIEWED),),
    rules_as_of=_AS_OF,
)

JAPAN: Final = Destination(
    code="JP",
    currency="JPY",
    value_base=ValueBase.CIF,
    exchange_day=ExchangeDay.WEEK_BEFORE_LAST,
    exchange_days_valid=_MONTH,
    tax="consumption-tax",
    sources=(Source("Japan Customs FAQ 1111 and 1406", _REVIEWED),),
    rules_as_of=_AS_OF,
)

AUSTRALIA: Final = Destination(
    code="AU",
    currency="AUD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=_MONTH,
    tax="gst",
    sources=(Source("Australian Border Force, valuation of imported goods", _REVIEWED),),
    rules_as_of=_AS_OF,
)

EUROPEAN_UNION: Final = tuple(
    Destination(
        code=code,
        currency=currency,
        value_base=ValueBase.CIF,
        exchange_day=ExchangeDay.PENULTIMATE_WEDNESDAY,
        exchange_days_valid=_MONTH,
        tax="vat",
        sources=(Source("Regulations (EU) 952/2013 and 2015/2447, article 146", _REVIEWED),),
        rules_as_of=_AS_OF,
    )
    for code, currency in sorted(_EU_CURRENCIES.items())
)
