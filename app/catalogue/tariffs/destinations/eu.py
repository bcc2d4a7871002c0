"""The European Union: one way to value, the ECB's rate, and each member state's VAT by date."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.destinations.rules import AS_OF, MONTH, REVIEWED, TRADE_DEFENCE
from app.domain.customs.destination import Destination, ExchangeDay, SmallEntry, ValueBase
from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import Deferral, Part, Tax, TaxRate
from app.domain.sourcing import Source, Validity

_EURO: Final = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
_OWN_CURRENCY: Final = {
    "CZ": "CZK",
    "DK": "DKK",
    "HU": "HUF",
    "PL": "PLN",
    "RO": "RON",
    "SE": "SEK",
}
_CURRENCIES: Final = dict.fromkeys(_EURO.split(), "EUR") | _OWN_CURRENCY

_RATES: Final = Source(
    "European Commission, Taxes in Europe Database, as published in eu-vat-rates-data 2026-09-29",
    REVIEWED,
    "https://ec.europa.eu/taxation_customs/tedb/",
)
_BASE: Final = Source("Directive 2006/112/EC, articles 85 and 86", REVIEWED)

#: Parts of a state where its VAT is another or none (ISO 3166-2 without the country).
_APART: Final = {
    "ES": frozenset({"CN", "CE", "ML"}),
    "FR": frozenset({"971", "972", "973", "974", "976", "GP", "MQ", "GF", "RE", "YT"}),
    "PT": frozenset({"20", "30"}),
}

#: States whose way to declare the tax on a return has been read: by licence in Belgium (ET 14.000)
#: and the Netherlands (article 23 of the turnover tax act); for all who are registered in Finland
#: (vero.fi, since 2018-01-01), France (since 2022-01-01) and Ireland (revenue.ie).
_DEFERRAL: Final = {
    "BE": Deferral.APPROVED,
    "FI": Deferral.REGISTERED,
    "FR": Deferral.REGISTERED,
    "IE": Deferral.REGISTERED,
    "NL": Deferral.APPROVED,
}

#: The relief for consignments up to EUR 150 gave way to a fixed duty of EUR 3 on sales to
#: consumers from 2026-07-01 (Regulation (EU) 2026/382), which stock for a warehouse never bears.
_CONSUMER_DUTY: Final = SmallEntry(
    Decimal(150), "customs-small-consumer-duty", Validity(date(2026, 7, 1), date(2028, 7, 1))
)

_Rates = Mapping[TaxCategory, tuple[TaxRate, ...]]


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _vat_rates() -> Mapping[str, _Rates]:
    found: dict[str, dict[TaxCategory, tuple[TaxRate, ...]]] = defaultdict(dict)
    path = Path(__file__).with_name("eu_vat.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            validity = Validity(_day(row["valid_from"]), _day(row["valid_to"]))
            rate = TaxRate(Decimal(row["percent"]), validity, _RATES)
            rates, category = found[row["country"]], TaxCategory(row["category"])
            rates[category] = (*rates.get(category, ()), rate)
    return found


def _state(code: str, rates: _Rates) -> Destination:
    currency = _CURRENCIES[code]
    return Destination(
        code=code,
        currency=currency,
        value_base=ValueBase.CIF,
        exchange_day=ExchangeDay.PENULTIMATE_WEDNESDAY,
        exchange_days_valid=MONTH,
        tax=Tax(
            programme="vat",
            rates=rates,
            parts=frozenset({Part.INLAND}),
            source=_BASE,
            deferral=_DEFERRAL.get(code, Deferral.UNSURE),
            apart=_APART.get(code, frozenset()),
        ),
        small_entries=(_CONSUMER_DUTY,) if currency == "EUR" else (),
        sources=(
            Source("Regulations (EU) 952/2013 and 2015/2447, article 146", REVIEWED),
            _BASE,
            _RATES,
        ),
        reminders=(TRADE_DEFENCE,),
        rules_as_of=AS_OF,
    )


EUROPEAN_UNION: Final = tuple(_state(code, rates) for code, rates in sorted(_vat_rates().items()))
