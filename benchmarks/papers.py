"""How long papers take, beside the same page laid out by plain WeasyPrint in one run.

Run from the checkout: python -m benchmarks.papers
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import weasyprint

from app.domain.paperwork.document import PaperLanguage
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from app.printing.fonts.faces import Face
from app.printing.papers.engine import SHEET
from app.printing.papers.rendering import render_html
from app.usecases.labels import LabelOrder, make_labels
from app.usecases.paper_checks import DuePaper, examine
from app.usecases.paper_printing import mark_of, print_paper
from app.usecases.papers import Pack, make_papers
from tests.factories.shipment_record import shipment_record

RUNS = 3
LIMITS = {20: 0.8, 200: 3.5}
LABELS = 100
PACK_LIMIT = 6.0
PACK = (
    "commercial-invoice", "packing-list", "sales-contract", "export-declaration",
    "declaration-elements", "booking-note", "isf", "us-entry",
)  # fmt: skip
WHOLE = "from benchmarks.papers import invoice_of, printed; printed(invoice_of({lines}))"


def shipment(lines: int, *, cartons: int | None = None) -> ShipmentRecord:
    """Return a shipment of `lines` products, one to a carton; `cartons` in all where given."""
    base = shipment_record()
    goods = tuple(replace(base.goods[0], sku=f"BTL-{at:04d}", fnsku=None) for at in range(lines))
    rows = tuple(
        CartonRow(
            first=at + 1,
            last=at + 1,
            size=Box.of_mm(480, 360, 300),
            gross_weight=Weight(10_400),
            contents=(Content(sku=goods[at % lines].sku, quantity=24),),
            ids=(f"FBA17QK3M8XZU{at + 1:06d}",),
        )
        for at in range(cartons or lines)
    )
    return replace(base, goods=goods, cartons=rows)


def invoice_of(lines: int) -> DuePaper:
    """Return the invoice of a shipment of `lines` products."""
    papers = examine(shipment(lines)).papers
    return next(due for due in papers if due.document.code == "commercial-invoice")


def printed(due: DuePaper) -> bytes:
    """Return the paper in both languages, as `sampan papers` prints it."""
    mark = mark_of(due.content.record)
    return print_paper(due, language=PaperLanguage.ZH_EN, mark=mark)


def plain(due: DuePaper) -> bytes:
    """Return the same page by WeasyPrint alone: the same sheet, untagged, nothing attached."""
    html = render_html(due.document, paper=due.content, language=PaperLanguage.ZH_EN)
    sheet = SHEET.read_text(encoding="utf-8")
    for face in Face:
        sheet = sheet.replace(f"font:{face.value}", face.path.as_uri())
    fonts = weasyprint.text.fonts.FontConfiguration()
    style = weasyprint.CSS(string=sheet, font_config=fonts)
    page = weasyprint.HTML(string=html)
    return bytes(page.write_pdf(stylesheets=[style], font_config=fonts))


def pack(record: ShipmentRecord) -> None:
    """Make eight papers, checked and bound, and a label for each carton."""
    made = make_papers(record, only=PACK)
    assert isinstance(made, Pack), made
    labels = make_labels(record, LabelOrder())
    assert isinstance(labels, bytes), labels


def timed(work: Callable[[], object]) -> float:
    """Return the median processor time of a few runs, in seconds."""

    def runs() -> Iterator[float]:
        for _ in range(RUNS):
            start = time.process_time()
            work()
            yield time.process_time() - start

    return statistics.median(runs())


def whole_process(lines: int) -> float:
    """Return how long a process takes that starts, prints one invoice and ends."""
    start = time.perf_counter()
    command = [sys.executable, "-c", WHOLE.format(lines=lines)]
    subprocess.run(command, check=True)  # noqa: S603 - our own interpreter and module
    return time.perf_counter() - start


def main() -> None:
    """Print one line for each invoice and one for the pack."""
    printed(invoice_of(1))
    for lines, limit in LIMITS.items():
        due = invoice_of(lines)
        ours, floor = timed(partial(printed, due)), timed(partial(plain, due))
        print(
            f"invoice of {lines:3} lines: {ours:.2f} s (target {limit} s), "
            f"{len(printed(due)) / 1000:.0f} kB; plain WeasyPrint {floor:.2f} s; "
            f"ratio {ours / floor:.2f}; whole process {whole_process(lines):.2f} s"
        )
    record = shipment(20, cartons=LABELS)
    both = timed(partial(pack, record))
    print(
        f"{len(PACK)} papers of 20 lines and {LABELS} labels: {both:.2f} s (target {PACK_LIMIT} s)"
    )


if __name__ == "__main__":
    main()
