"""Dated facts of the export rebate: the general VAT rate, and notices that change rates."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.registry import entries
from app.domain.rebate.rates import RebateNotice
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

#: The VAT in a purchase price, in percent, since 2019-04-01, where a code's own is not in the data.
GENERAL_VAT: Final = Decimal(13)
GENERAL_VAT_SOURCE: Final = Source(
    "MOF, State Taxation Administration and GACC 2019 no. 39, article 1", _REVIEWED
)


def rebate_notices() -> Mapping[str, RebateNotice]:
    """Return the notices by code."""
    return entries(__name__, RebateNotice)
