"""Writes pages of marks as ZPL II, the language of thermal printers, from the layout of the PDF.

Rectangles and bar codes are drawn by the printer. Text and symbols in two dimensions are sent as
dots, since printers have no Chinese font; what comes again is kept in the printer and recalled.
"""

import io
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from app.printing.labels.dots import (
    Bitmap,
    bars_dots,
    dots,
    matrix_dots,
    polygon_dots,
    text_dots,
)
from app.printing.labels.marks import Bars, Fill, Frame, Line, Mark, Matrix, Page, Polygon, Text
from app.printing.labels.zpl_code128 import field_data
from app.printing.labels.zpl_graphics import graphic_data

_STORED: Final = "R:SAM{:05}.GRF"
#: Bytes of the printer's memory that we take; small printers have little more than a megabyte.
_ROOM: Final = 512_000
_FORGET: Final = b"^XA^IDR:SAM*.GRF^FS^XZ\n"


def _at(x: int, y: int) -> str:
    """Return where the next field begins; a label has nothing left of or above its corner."""
    return f"^FO{max(0, x)},{max(0, y)}"


class _Printer:
    """One stream of labels for heads of `dpi`, and the dots it has seen and stored so far.

    Of dots seen once only the hash is kept: should two agree, one is stored a label too early.
    """

    def __init__(self, dpi: int) -> None:
        self.dpi: Final = dpi
        self.seen: Final[set[int]] = set()
        self.stored: Final[dict[Bitmap, str]] = {}
        self.downloads: Final[list[str]] = []
        self.room = _ROOM

    def label(self, page: Page, copies: int) -> str:
        """Return one format, after the dots that it is the first to recall."""
        fields = "\n".join(self.field(mark) for mark in page.marks)
        size = f"^PW{dots(page.width, self.dpi)}^LL{dots(page.height, self.dpi)}^LH0,0"
        quantity = f"^PQ{copies}" if copies > 1 else ""
        downloads = "".join(self.downloads)
        self.downloads.clear()
        return f"{downloads}^XA^CI28{size}\n{fields}\n{quantity}^XZ\n"

    def field(self, mark: Mark) -> str:
        """Return the field, or fields, that draw a mark."""
        match mark:
            case Text():
                bitmap = text_dots(mark, dpi=self.dpi)
                return self.graphic(bitmap, mark, prefix="^FR" if mark.white else "")
            case Fill():
                return self.box(mark)
            case Frame():
                return "".join(self.box(side) for side in mark.sides())
            case Bars():
                return self.bars(mark)
            case Matrix():
                return self.graphic(matrix_dots(mark, dpi=self.dpi), mark)
            case Line() | Polygon():
                area = mark if isinstance(mark, Polygon) else mark.outline()
                return self.graphic(polygon_dots(area, dpi=self.dpi), area)

    def box(self, mark: Fill) -> str:
        """Return the field of a black rectangle, at least one dot each way."""
        x, y = dots(mark.x, self.dpi), dots(mark.y, self.dpi)
        width = dots(mark.right, self.dpi) - x or 1
        height = dots(mark.y + mark.height, self.dpi) - y or 1
        return f"{_at(x, y)}^GB{width},{height},{min(width, height)}^FS"

    def bars(self, mark: Bars) -> str:
        """Return the field of a bar code, which the printer draws symbol by symbol."""
        data = field_data(mark.barcode)
        if data is None:
            return self.graphic(bars_dots(mark, dpi=self.dpi), mark)
        module, height = dots(mark.module, self.dpi), dots(mark.height, self.dpi)
        left = dots(mark.x + mark.right, self.dpi) - mark.barcode.modules * module
        place = _at(left // 2, dots(mark.y, self.dpi))
        return f"{place}^BY{module}^BCN,{height},N,N,N,N^FD{data}^FS"

    def graphic(
        self, bitmap: Bitmap, mark: Text | Matrix | Polygon | Bars, *, prefix: str = ""
    ) -> str:
        """Return the field of some dots: sent as they are, or recalled where they are stored."""
        place = _at(dots(mark.x, self.dpi) + bitmap.left, dots(mark.y, self.dpi) + bitmap.top)
        name = self.recalled(bitmap)
        if name is None:
            return f"{place}{prefix}^GFA,{len(bitmap.data)},{graphic_data(bitmap)}^FS"
        return f"{place}{prefix}^XG{name},1,1^FS"

    def recalled(self, bitmap: Bitmap) -> str | None:
        """Return the name of stored dots; those that come again are stored while there is room."""
        name = self.stored.get(bitmap)
        if name is None and hash(bitmap) in self.seen and self.room >= len(bitmap.data):
            name = self.stored[bitmap] = _STORED.format(len(self.stored) + 1)
            self.room -= len(bitmap.data)
            self.downloads.append(f"~DG{name},{graphic_data(bitmap)}\n")
        self.seen.add(hash(bitmap))
        return name


def write_zpl(pages: Iterable[Page], *, dpi: int) -> bytes:
    """Return the labels for a head of `dpi`; equal labels in a row are asked for by number."""
    printer, target = _Printer(dpi), io.BytesIO()
    for page, same in groupby(pages):
        target.write(printer.label(page, sum(1 for _ in same)).encode())
    if printer.stored:
        target.write(_FORGET)
    return target.getvalue()
