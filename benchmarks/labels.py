"""How long carton labels take as PDF and as ZPL, beside WeasyPrint drawing the same labels.

Run from the checkout: python -m benchmarks.labels
"""

import base64
import io
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

from PIL import Image

from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from app.printing.fonts.faces import Face
from app.printing.labels.marks import Bars, Fill, Mark, Page, Text
from app.usecases.labels import LabelOrder, draw_labels, make_labels
from tests.factories.shipment_record import shipment_record

COUNTS = (1, 100, 1000)
RUNS = 5
LIMITS = {"pdf": {1: 0.03, 100: 0.6, 1000: 6.0}, "zpl": {1000: 2.0}}
LEAST, MOST, VERY_MANY = 100, 1000, 4000
#: Prints the peak of its own memory in kB; getrusage would tell the parent's where that is more.
_CHILD = """
import sys
from benchmarks.labels import made
made(int(sys.argv[1]), sys.argv[2])
print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
"""


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


def made(count: int, form: str = "pdf") -> bytes:
    """Return `count` carton labels."""
    labels = make_labels(shipment(count), LabelOrder(form=form))
    assert isinstance(labels, bytes)
    return labels


def _millimetres(micrometres: int) -> str:
    return f"{micrometres / 1000:.3f}mm"


def _picture(bars: Bars) -> str:
    """Return the bars as a one-bit picture, which WeasyPrint draws ten times as fast as SVG."""
    row = Image.new("1", (bars.barcode.modules, 1), 1)
    for offset, width in bars.barcode.bars():
        row.paste(0, (offset, 0, offset + width, 1))
    target = io.BytesIO()
    row.save(target, "PNG")
    return base64.b64encode(target.getvalue()).decode()


def _element(mark: Mark) -> str:
    """Return one mark as an element placed on its page."""
    place = f"left:{_millimetres(mark.x)};top:{_millimetres(mark.y)}"
    match mark:
        case Text():
            style = mark.style
            top = _millimetres(mark.y - style.size)
            bold = "bold" if style.face is Face.BOLD else "normal"
            place = f"left:{_millimetres(mark.x)};top:{top};font:{bold} "
            return f'<p style="{place}{_millimetres(style.size)}/1.2 F">{escape(mark.text)}</p>'
        case Fill():
            size = f"width:{_millimetres(mark.width)};height:{_millimetres(mark.height)}"
            return f'<p style="{place};{size};background:#000"></p>'
        case Bars():
            size = f"width:{_millimetres(mark.right - mark.x)};height:{_millimetres(mark.height)}"
            return f'<img style="{place};{size}" src="data:image/png;base64,{_picture(mark)}">'
        case _:
            raise ValueError(mark)


def same_by_weasyprint(pages: list[Page]) -> bytes:
    """Return the same pages drawn by WeasyPrint, with the same two font files."""
    from weasyprint import HTML  # noqa: PLC0415

    faces = "".join(
        f"@font-face{{font-family:F;font-weight:{weight};src:url({face.path.as_uri()})}}"
        for face, weight in ((Face.REGULAR, 400), (Face.BOLD, 700))
    )
    size = f"{_millimetres(pages[0].width)} {_millimetres(pages[0].height)}"
    rules = (
        f"@page{{size:{size};margin:0}}section{{position:relative;break-after:page;height:100mm}}"
        "p,img{position:absolute;margin:0;white-space:nowrap;image-rendering:pixelated}"
    )
    sections = "".join(
        f"<section>{''.join(_element(mark) for mark in page.marks)}</section>" for page in pages
    )
    html = f"<style>{faces}{rules}</style>{sections}"
    return bytes(HTML(string=html).write_pdf())


def timed(work: Callable[[], object], *, runs: int = RUNS) -> float:
    """Return the median processor time of a few runs, in seconds."""

    def each() -> Iterator[float]:
        for _ in range(runs):
            start = time.process_time()
            work()
            yield time.process_time() - start

    return statistics.median(each())


def child(count: int, form: str) -> tuple[float, int]:
    """Return the processor time and the peak memory in bytes of a process that makes labels."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    arguments = [sys.executable, "-c", _CHILD, str(count), form]
    done = subprocess.run(arguments, check=True, capture_output=True, text=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, int(done.stdout) * 1024


def in_process() -> None:
    """Print medians inside this process, warm."""
    made(1)
    for form, limits in LIMITS.items():
        for count in COUNTS:
            seconds = timed(lambda count=count, form=form: made(count, form))
            target = f" (target {limits[count]} s)" if count in limits else ""
            size = len(made(count, form)) / count / 1000
            print(f"{form} {count:5} labels: {seconds:.3f} s{target}, {size:.1f} kB each")


def beside_weasyprint() -> None:
    """Print how many times longer WeasyPrint takes for the same labels in the same run."""
    for count in (1, 100):
        drawn = draw_labels(shipment(count), LabelOrder())
        assert not isinstance(drawn, list)
        pages = list(drawn.pages)
        same_by_weasyprint(pages[:1])
        theirs = timed(lambda pages=pages: same_by_weasyprint(pages), runs=3)
        ours = timed(lambda count=count: made(count), runs=3)
        print(f"WeasyPrint {count:5} labels: {theirs:.3f} s, {theirs / ours:.1f} times ours")


def whole_process() -> None:
    """Print what fresh processes take, interpreter and imports included, and how memory grows."""
    for form in LIMITS:
        found = {count: child(count, form) for count in (1, LEAST, MOST, VERY_MANY)}
        for count, (seconds, peak) in found.items():
            print(f"{form} process {count:5} labels: {seconds:.2f} s, peak {peak / 1e6:.0f} MB")
        growth = (found[MOST][1] - found[LEAST][1]) / (MOST - LEAST) / 1000
        many = (found[VERY_MANY][1] - found[LEAST][1]) / (VERY_MANY - LEAST) / 1000
        print(f"{form} memory: {growth:.1f} kB a label to {MOST}, {many:.1f} to {VERY_MANY}")


def main() -> None:
    """Print one line for each measure."""
    in_process()
    beside_weasyprint()
    whole_process()


if __name__ == "__main__":
    main()
