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
    for dots in range(WIDEST_MODULE * dpi // INCH + 1, 0, -1):
        module = round(dots * INCH / dpi)
        if module < NARROWEST_MODULE - _TOLERANCE:
            return None
        fits = (barcode.modules + 2 * QUIET_MODULES) * module <= width
        if fits and module <= WIDEST_MODULE + _TOLERANCE:
            return module
    return None
