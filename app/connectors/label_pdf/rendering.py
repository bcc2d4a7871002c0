"""Pages as grey pictures, and what is on them; only ever used in a child process."""

import re
from collections.abc import Iterator
from typing import Final

import pypdfium2
import zxingcpp
from PIL import Image

from app.connectors.label_pdf.limits import DARK, DPI
from app.domain.labelling.label_pages import Area, ReadPage, Symbol

_INCH: Final = 25_400
_POINTS: Final = 72
_LINEAR: Final = frozenset({"Code 128", "Code 39", "Code 93", "Codabar", "ITF", "EAN-13"})
_FORMATS: Final = zxingcpp.barcode_formats_from_str(
    "Code128,Code39,ITF,PDF417,QRCode,DataMatrix,Aztec,MaxiCode"
)


def micrometres(points: float) -> int:
    """Return points as micrometres."""
    return round(points * _INCH / _POINTS)


def picture(page: pypdfium2.PdfPage, *, dpi: int = DPI) -> Image.Image:
    """Return the page as a grey picture."""
    bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
    image: Image.Image = bitmap.to_pil().copy()
    bitmap.close()
    return image


def read_page(page: pypdfium2.PdfPage, *, number: int, form: re.Pattern[str]) -> ReadPage:
    """Return what stands on a page; `form` is how carton ids look."""
    image = picture(page)
    width, height = page.get_size()
    return ReadPage(
        number=number,
        width=micrometres(width),
        height=micrometres(height),
        ink=_ink(image),
        symbols=tuple(symbols(image)),
        written=tuple(dict.fromkeys(found[0] for found in form.finditer(_text(page)))),
    )


def symbols(image: Image.Image) -> Iterator[Symbol]:
    """Yield every bar code of a picture made at the usual resolution."""
    for found in zxingcpp.read_barcodes(image, formats=_FORMATS):
        corners = found.position
        points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
        across, down = [point.x for point in points], [point.y for point in points]
        area = Area(min(across), min(down), max(across) + 1, max(down) + 1)
        yield Symbol(text=found.text, linear=str(found.format) in _LINEAR, area=_metric(area))


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded())
    finally:
        text.close()


def _ink(image: Image.Image) -> Area | None:
    box = image.point(lambda dot: 255 if dot < DARK else 0).getbbox()
    return _metric(Area(*box)) if box else None


def _metric(area: Area) -> Area:
    return Area(*(edge * _INCH // DPI for edge in area.dump()))
