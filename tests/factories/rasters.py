"""PDF as a printer puts it on paper, and what a scanner reads off it."""

from typing import Any

import pypdfium2
import zxingcpp

#: A 203 dpi thermal head has eight dots to the millimetre.
THERMAL_DPI = 203.2


def raster(pdf: bytes, *, page: int = 0, dpi: float = THERMAL_DPI) -> Any:
    """Return one page as a grey picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].render(scale=dpi / 72, grayscale=True).to_pil()


def scanned(picture: Any) -> list[str]:
    """Return the text of every bar code in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def page_texts(pdf: bytes) -> list[str]:
    """Return the text that a reader copies out of each page, one line as one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]
