"""How long carton labels take, beside as many empty pages of the same PDF library in one run.

Run from the checkout: python -m benchmarks.labels
"""

import io
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pydyf

from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from app.usecases.labels import LabelOrder, make_labels
from tests.factories.shipment_record import shipment_record

COUNTS = (1, 100, 1000)
RUNS = 5
LIMITS = {1: 0.03, 100: 0.6, 1000: 6.0}


def shipment(count: int) -> ShipmentRecord:
    """Return a shipment of `count` cartons, four to a row, with Amazon's ids."""
    rows = [
        CartonRow(
            first=first,
            last=min(first + 3, count),
            size=Box.of_mm(480, 360, 300),
            gross_weight=Weight(10_400 + first),
            contents=(Content(sku="BTL-750-BK", quantity=24),),
            ids=tuple(f"FBA17QK3M8XZU{n:06d}" for n in range(first, min(first + 3, count) + 1)),
        )
        for first in range(1, count + 1, 4)
    ]
    return replace(shipment_record(), cartons=tuple(rows))


def empty_pages(count: int) -> bytes:
    """Return a PDF of `count` empty pages."""
    pdf = pydyf.PDF()
    for _ in range(count):
        content = pydyf.Stream(compress=True)
        pdf.add_object(content)
        values = {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": "[0 0 283 425]",
            "Contents": content.reference,
        }
        pdf.add_page(pydyf.Dictionary(values))
    target = io.BytesIO()
    pdf.write(target, version="1.7", compress=True)
    return target.getvalue()


def timed(work: Callable[[], object]) -> float:
    """Return the median processor time of a few runs, in seconds."""

    def runs() -> Iterator[float]:
        for _ in range(RUNS):
            start = time.process_time()
            work()
            yield time.process_time() - start

    return statistics.median(runs())


def main() -> None:
    """Print one line for each number of labels."""
    start = time.process_time()
    make_labels(shipment(1), LabelOrder())
    print(f"first label of the process: {time.process_time() - start:.3f} s")
    for count in COUNTS:
        record = shipment(count)
        labels = timed(lambda record=record: make_labels(record, LabelOrder()))
        floor = timed(lambda count=count: empty_pages(count))
        made = make_labels(record, LabelOrder())
        assert isinstance(made, bytes)
        print(
            f"{count:5} labels: {labels:.3f} s (target {LIMITS[count]} s), "
            f"{len(made) / count / 1000:.1f} kB each; "
            f"{count} empty pages {floor:.3f} s; ratio {labels / floor:.1f}"
        )


if __name__ == "__main__":
    main()
