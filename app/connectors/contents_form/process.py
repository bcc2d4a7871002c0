"""The child process that reads a pack group workbook, or writes figures into it.

The first bytes of the input, as many as its argument says, are the cells to write; none to read.
"""

import io
import json
import sys
from decimal import Decimal

from openpyxl import load_workbook

from app.connectors.contents_form.layout import formula, read_sheet
from app.connectors.sandbox import OUT_OF_MEMORY, confine


def main(length: str) -> None:
    """Read or write within the limits."""
    confine()
    orders = sys.stdin.buffer.read(int(length))
    book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
    if not orders:
        found = [read_sheet(page) for page in book.worksheets]
        sys.stdout.write(json.dumps([each for each in found if each]))
        return
    for cell in json.loads(orders):
        page = book[cell["sheet"]]
        if formula(page, cell):
            sys.exit(1)
        page.cell(cell["row"], cell["column"]).value = _value(cell["value"])
    written = io.BytesIO()
    book.save(written)
    sys.stdout.buffer.write(written.getvalue())


def _value(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
