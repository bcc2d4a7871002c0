"""How wide a bar may be: a whole number of printer dots, with quiet zones, inside a label."""

from typing import Final

from app.printing.barcodes import Barcode
from app.printing.labels.marks import INCH

#: Quiet zone of Code 128 on either side, in modules (ISO/IEC 15417).
QUIET_MODULES: Final = 10
WIDEST_MODULE: Final = 500
NARROWEST_MODULE: Final = 250
_TOLERANCE: Final = 5


def widest_module(barcode: Barcode, *, width: int, dpi: int) -> int | None:
    """Return the widest module of whole dots with which `barcode` fits, None when none does."""
    widest = min(width // (barcode.modules + 2 * QUIET_MODULES), WIDEST_MODULE + _TOLERANCE)
    modules = (round(dots * INCH / dpi) for dots in range(1, widest * dpi // INCH + 2))
    usable = [each for each in modules if NARROWEST_MODULE - _TOLERANCE <= each <= widest]
    return max(usable, default=None)
