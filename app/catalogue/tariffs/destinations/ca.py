"""Canada: value without carriage, the rate of the day of direct shipment, GST, surtaxes."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.destinations.ca_surtaxes import SURTAXES
from app.catalogue.tariffs.destinations.rules import AS_OF, MONTH, REVIEWED, TRADE_DEFENCE
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import Tax, TaxRate
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_GST: Final = Source(
    "Excise Tax Act, sections 212 and 215; Canada Revenue Agency, imported goods",
    REVIEWED,
    "https://www.canada.ca/en/revenue-agency/services/forms-publications/publications/b-081/"
    "application-hst-imports.html",
)

#: Provinces with a tax of their own or a part of the HST. The border agency collects neither on
#: commercial goods (CBSA notice on the HST of June 2010; memorandum D17-1-22 on casual goods).
_PROVINCES: Final = {
    "BC": Name(en="British Columbia", zh="不列颠哥伦比亚省"),
    "MB": Name(en="Manitoba", zh="曼尼托巴省"),
    "NB": Name(en="New Brunswick", zh="新不伦瑞克省"),
    "NL": Name(en="Newfoundland and Labrador", zh="纽芬兰与拉布拉多省"),
    "NS": Name(en="Nova Scotia", zh="新斯科舍省"),
    "ON": Name(en="Ontario", zh="安大略省"),
    "PE": Name(en="Prince Edward Island", zh="爱德华王子岛省"),
    "QC": Name(en="Quebec", zh="魁北克省"),
    "SK": Name(en="Saskatchewan", zh="萨斯喀彻温省"),
}

CANADA: Final = Destination(
    code="CA",
    currency="CAD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=MONTH,
    tax=Tax(
        programme="gst",
        rates={
            TaxCategory.STANDARD: (TaxRate(Decimal(5), Validity(date(2008, 1, 1)), _GST),),
        },
        parts=frozenset(),
        source=_GST,
        provinces=_PROVINCES,
    ),
    surtaxes=SURTAXES,
    sources=(
        Source("CBSA memoranda D13-3-3 and D13-3-4", REVIEWED),
        Source(
            "CBSA memorandum D13-2-3",
            REVIEWED,
            "https://www.cbsa-asfc.gc.ca/publications/dm-md/d13/d13-2-3-eng.html",
        ),
        _GST,
        *(surtax.source for surtax in SURTAXES),
    ),
    reminders=(TRADE_DEFENCE,),
    rules_as_of=AS_OF,
)
