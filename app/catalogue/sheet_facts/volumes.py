"""Volumes as forwarders count them: cubic metres to the thousandth."""

from decimal import Decimal
from typing import Final

from app.domain.quantities.length import Volume
from app.domain.quantities.rounding import Rounding

_STEP: Final = Decimal("0.001")


def cubic_metres(volume: Volume) -> Decimal:
    """Return a volume rounded half up to the thousandth of a cubic metre."""
    return Rounding.HALF_UP.to(volume.cubic_metres, step=_STEP)
