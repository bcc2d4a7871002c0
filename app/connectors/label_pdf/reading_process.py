"""The child process that reads some pages of a label PDF and prints them as JSON."""

import json
import re
import sys

import pypdfium2
from pypdfium2 import PdfiumError

from app.connectors.label_pdf.limits import LONGEST_SIDE, MOST_PAGES
from app.connectors.label_pdf.rendering import read_page
from app.connectors.sandbox import OUT_OF_MEMORY, confine


def main(first: str, last: str, pattern: str) -> None:
    """Read the pages from `first` up to and without `last`, within the limits."""
    confine()
    content = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(_answer(content, range(int(first), int(last)), pattern)))


def _answer(content: bytes, wanted: range, pattern: str) -> dict[str, object]:
    try:
        document = pypdfium2.PdfDocument(content)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"code": "label-pdf-encrypted" if locked else "label-pdf-broken"}
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        return {"code": "label-pdf-pages", "params": {"count": count, "limit": MOST_PAGES}}
    pages = []
    for number in wanted[: max(0, count - wanted.start)]:
        page = document[number]
        if max(page.get_size()) > LONGEST_SIDE:
            return {"code": "label-pdf-page-size", "params": {"page": number + 1}}
        pages.append(read_page(page, number=number, form=re.compile(pattern)).dump())
        page.close()
    return {"count": count, "pages": pages}


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
