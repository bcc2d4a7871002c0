"""The United Kingdom: CIF value, HMRC's monthly rate, VAT on value, duty and carriage inland."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.destinations.rules import AS_OF, MONTH, REVIEWED, TRADE_DEFENCE
from app.domain.customs.destination import Destination, ExchangeDay, SmallEntry, ValueBase
from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import Deferral, Part, Tax, TaxRate
from app.domain.sourcing import Source, Validity

_RATES: Final = Source("gov.uk, VAT rates", REVIEWED, "https://www.gov.uk/vat-rates")
_SINCE: Final = Validity(date(2011, 1, 4))

_VAT: Final = Tax(
    programme="vat",
    rates={
        TaxCategory.STANDARD: (TaxRate(Decimal(20), _SINCE, _RATES),),
        TaxCategory.REDUCED: (TaxRate(Decimal(5), _SINCE, _RATES),),
    },
    parts=frozenset({Part.INLAND}),
    source=Source(
        "VAT Act 1994, section 21; gov.uk, working out the VAT value of imported goods",
        REVIEWED,
        "https://www.gov.uk/guidance/"
        "working-out-the-vat-value-using-the-customs-value-of-the-imported-goods",
    ),
    deferral=Deferral.REGISTERED,
)

UNITED_KINGDOM: Final = Destination(
    code="GB",
    currency="GBP",
    value_base=ValueBase.CIF,
    exchange_day=ExchangeDay.ENTRY,
    exchange_days_valid=MONTH,
    tax=_VAT,
    small_entries=(
        SmallEntry(
            Decimal(135),
            "customs-small-relief",
            Validity(date(2021, 1, 1), date(2029, 3, 31)),
        ),
    ),
    sources=(
        Source("gov.uk, valuing imports", REVIEWED),
        _RATES,
        _VAT.source,
        Source(
            "gov.uk, converting foreign currency amounts to include in the customs value",
            REVIEWED,
            "https://www.gov.uk/guidance/"
            "converting-foreign-currency-amounts-to-include-in-the-customs-value",
        ),
    ),
    reminders=(TRADE_DEFENCE,),
    rules_as_of=AS_OF,
)
