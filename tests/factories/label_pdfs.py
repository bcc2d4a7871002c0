"""Label PDFs as a platform hands them out, with sample data and a plain look of their own.

One label to a page of a roll, or several on a sheet of letter paper; each has the carton id as
Code 128 and a 2D code of the contents.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import zxingcpp

from app.printing.barcodes import code128
from app.printing.labels.marks import INCH, MM, Bars, Fill, Mark, Page, Style, Text, moved
from app.printing.labels.pdf import write_pdf

ROLL: Final = (4 * INCH, 6 * INCH)
LETTER: Final = (17 * INCH // 2, 11 * INCH)
#: The labels of a sheet of six, 4 by 3 1/3 inches, as its makers describe it.
_SIX: Final = (4 * INCH, 10 * INCH // 3)
_SIX_CORNER: Final = (INCH * 5 // 32, INCH // 2)
_SIX_PITCH: Final = (INCH * 67 // 16, 10 * INCH // 3)
_SAMPLE: Final = "SAMPLE DATA - NOT A LABEL"
_CELL: Final = 500


def contents_text(carton_id: str) -> str:
    """Return what the 2D code of a sample label says."""
    return f"SAMPLE,PO:{carton_id.partition('U')[0]},BOX:{carton_id},QTY:24"


def roll_labels(ids: Sequence[str], *, framed: bool = False) -> bytes:
    """Return a PDF with one label to a page; a `framed` one has no white to write in."""
    return write_pdf([_roll(each, framed=framed) for each in ids], title=_SAMPLE)


def sheet_labels(ids: Sequence[str]) -> bytes:
    """Return a PDF with six labels to a letter page."""
    pages = [_sheet(ids[start : start + 6]) for start in range(0, len(ids), 6)]
    return write_pdf(pages, title=_SAMPLE)


def blank_pages(texts: Sequence[str]) -> bytes:
    """Return a PDF with a line of text on each page and no bar code."""
    return write_pdf([Page(*ROLL, (_text(text, y=20),)) for text in texts], title=_SAMPLE)


def _text(text: str, *, y: int, size: int = 4) -> Text:
    return Text(5 * MM, y * MM, text, Style(size * MM))


def _roll(carton_id: str, *, framed: bool) -> Page:
    marks: list[Mark] = [_text(_SAMPLE, y=12), *_codes(carton_id, y=30 * MM)]
    if framed:
        width, height = ROLL
        marks += [Fill(1 * MM, MM, 300, height - 2 * MM), Fill(width - MM, MM, 300, height)]
    else:
        marks.append(_text("Sample warehouse, 1 Sample Street", y=120))
    return Page(*ROLL, tuple(marks))


def _sheet(ids: Sequence[str]) -> Page:
    marks: list[Mark] = []
    for place, carton_id in enumerate(ids):
        x = _SIX_CORNER[0] + place % 2 * _SIX_PITCH[0]
        y = _SIX_CORNER[1] + place // 2 * _SIX_PITCH[1]
        label = (_text(_SAMPLE, y=6, size=3), *_codes(carton_id, y=10 * MM))
        marks += moved(label, x=x, y=y)
    return Page(*LETTER, tuple(marks))


def _codes(carton_id: str, *, y: int) -> Iterator[Mark]:
    yield Bars(13 * MM, y, code128(carton_id), 330, 16 * MM)
    yield _text(carton_id, y=y // MM + 21)
    yield from _matrix(contents_text(carton_id), x=13 * MM, y=y + 28 * MM)


def _matrix(text: str, *, x: int, y: int) -> Iterator[Mark]:
    """Yield a PDF417 symbol as rectangles."""
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417)
    drawn = memoryview(symbol.to_image(scale=1))  # type: ignore[arg-type]
    height, width = drawn.shape or (0, 0)
    for row in range(height):
        for column in range(width):
            if drawn[row, column] == 0:
                yield Fill(x + column * _CELL, y + row * _CELL, _CELL, _CELL)
