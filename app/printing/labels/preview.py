"""A picture of one page of labels, drawn from the PDF that would be printed."""

import io
from threading import Lock
from typing import Final

import pypdfium2

from app.printing.labels.marks import INCH, Page, moved
from app.printing.labels.pdf import write_pdf

#: Pixels across, enough for twice the width that a page shows it at.
_WIDTH: Final = 720
_POINTS_AN_INCH: Final = 72
#: PDFium draws for one thread at a time.
_DRAWING: Final = Lock()


def cut_out(page: Page, *, corner: tuple[int, int], size: tuple[int, int]) -> Page:
    """Return one label of a sheet as a page of its own; its edges cut off all else."""
    return Page(*size, tuple(moved(page.marks, x=-corner[0], y=-corner[1])))


def picture(page: Page) -> bytes:
    """Return the page as PNG."""
    points = page.width * _POINTS_AN_INCH / INCH
    content = write_pdf([page], title="preview")
    with _DRAWING, pypdfium2.PdfDocument(content) as document:
        image = document[0].render(scale=_WIDTH / points).to_pil()
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
