"""The unit label: the FNSKU's bars, the FNSKU, the product's name, its condition and origin."""

from typing import Final

from app.domain.labelling.sheets import LabelSheet
from app.domain.labelling.units import UnitLabel
from app.printing.barcodes import Barcode, code128
from app.printing.fonts.faces import Face
from app.printing.labels.captions import CountryName
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import INCH, MM, Bars, Mark, Style
from app.printing.labels.module import QUIET_MODULES

#: Module and preferred side quiet zone of a product label, as Amazon's label guides state them.
MODULE: Final = 250
QUIET: Final = 6_400
_EDGE: Final = 3_200
_SIDE: Final = 2 * MM
_TALLEST: Final = 14 * MM
_GAP: Final = 500
_ROOMY: Final = 33 * MM
_CODE: Final = Style(2_900, Face.BOLD, 115)
_SMALL: Final = Style(2_300, Face.REGULAR, 118)
_CONDITION: Final = "New"


def unit_module(stock: LabelSheet, *, dpi: int) -> int:
    """Return the width of a module: the nearest whole dots where a thermal head prints a roll."""
    if stock.count > 1:
        return MODULE
    return round(round(MODULE * dpi / INCH) * INCH / dpi)


def quiet_zone(barcode: Barcode, *, width: int, module: int = MODULE) -> int | None:
    """Return the quiet zone on either side: 6.4 mm where it fits, else ten modules, else None."""
    bars = barcode.modules * module
    for quiet in (QUIET, QUIET_MODULES * module):
        if bars + 2 * quiet <= width:
            return quiet
    return None


def unit_marks(
    label: UnitLabel, *, size: tuple[int, int], country: CountryName, module: int = MODULE
) -> tuple[Mark, ...]:
    """Return the drawn label; ask `quiet_zone` first whether its bars fit."""
    width, height = size
    text = Column(x=_SIDE, y=0, width=width - 2 * _SIDE, align=Align.CENTRE)
    text.write(label.code, _CODE)
    text.write(label.title, _SMALL, lines=2 if height >= _ROOMY else 1)
    text.write(f"{_CONDITION}  ·  Made in {country(label.origin)}", _SMALL)
    barcode = code128(label.code)
    bar_height = min(_TALLEST, height - _EDGE - _SIDE - _GAP - text.y)
    top = _EDGE + (height - _EDGE - _SIDE - _GAP - text.y - bar_height) // 2
    bars = Bars((width - barcode.modules * module) // 2, top, barcode, module, bar_height)
    return (bars, *text.placed(top + bar_height + _GAP))
