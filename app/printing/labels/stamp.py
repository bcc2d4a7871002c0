"""The number of the print, small in the lower corner, by which an old sheet is recognised."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from app.printing.labels.captions import PRINT
from app.printing.labels.marks import MM, Page, Style, Text

_SMALL: Final = Style(2_200)
_EDGE: Final = 1_500


def stamped(pages: Iterable[Page], number: int) -> Iterator[Page]:
    """Yield the pages, each with "印次 2 / Print 2" inside its lower margin."""
    text = f"{PRINT.zh} {number} / {PRINT.en} {number}"
    width = _SMALL.width(text)
    for page in pages:
        mark = Text(page.width - 5 * MM - width, page.height - _EDGE, text, _SMALL)
        yield replace(page, marks=(*page.marks, mark))
