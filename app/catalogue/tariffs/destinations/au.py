"""Australia: FOB value, the rate of the export day, GST on carriage too, charges by value."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.destinations.rules import AS_OF, MONTH, REVIEWED, TRADE_DEFENCE
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.customs.entry import TaxCategory
from app.domain.customs.fees import Band, Fee, FeePeriod, FeeSchedule
from app.domain.customs.taxes.facts import Deferral, Part, Tax, TaxRate
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity
from app.domain.transport import Mode

_GST: Final = Source("GST Act 1999, division 13", REVIEWED)
_CHARGES: Final = Source(
    "Australian Border Force, import processing charges",
    REVIEWED,
    "https://www.abf.gov.au/importing-exporting-and-manufacturing/importing/"
    "cost-of-importing-goods/charges/import-processing-charge",
)
_BIOSECURITY: Final = Source("Australian Customs Notice 2024/22", REVIEWED)

#: Consignments up to this value need no full import declaration.
_DECLARED_ABOVE: Final = Decimal(1000)

_PROCESSING: Final = Fee(
    code="import-processing",
    name=Name(en="Import processing charge, electronic", zh="进口处理费（电子申报）"),
    periods=(
        FeePeriod(
            validity=Validity(date(2016, 1, 1)),
            bands=(
                Band(Decimal(50), over=_DECLARED_ABOVE),
                Band(Decimal(152), over=Decimal(10_000), inclusive=True),
            ),
            source=_CHARGES,
            doubt="fee-later-change-unknown",
        ),
    ),
    sources=(_CHARGES,),
)


def _biosecurity(code: str, name: Name, *, amount: int, modes: frozenset[Mode]) -> Fee:
    """Return the charge of a way of transport; it was to be indexed from 2025-07-01."""
    return Fee(
        code=code,
        name=name,
        periods=(
            FeePeriod(
                validity=Validity(date(2024, 7, 1)),
                bands=(Band(Decimal(amount), over=_DECLARED_ABOVE),),
                source=_BIOSECURITY,
                doubt="fee-later-change-unknown",
            ),
        ),
        sources=(_BIOSECURITY,),
        modes=modes,
    )


AUSTRALIA: Final = Destination(
    code="AU",
    currency="AUD",
    value_base=ValueBase.FOB,
    exchange_day=ExchangeDay.EXPORT,
    exchange_days_valid=MONTH,
    tax=Tax(
        programme="gst",
        rates={
            TaxCategory.STANDARD: (TaxRate(Decimal(10), Validity(date(2000, 7, 1)), _GST),),
        },
        parts=frozenset({Part.FREIGHT, Part.INSURANCE}),
        source=_GST,
        deferral=Deferral.APPROVED,
    ),
    fees=FeeSchedule(
        (
            _PROCESSING,
            _biosecurity(
                "biosecurity-sea",
                Name(en="Biosecurity charge, sea", zh="生物安全费（海运）"),
                amount=66,
                modes=frozenset({Mode.SEA}),
            ),
            _biosecurity(
                "biosecurity-air",
                Name(en="Biosecurity charge, air", zh="生物安全费（空运）"),
                amount=45,
                modes=frozenset({Mode.AIR, Mode.COURIER}),
            ),
        )
    ),
    sources=(
        Source("Australian Border Force, valuation of imported goods", REVIEWED),
        _GST,
        _CHARGES,
        _BIOSECURITY,
    ),
    reminders=(TRADE_DEFENCE,),
    rules_as_of=AS_OF,
)
