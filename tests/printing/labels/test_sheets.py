"""Labels fill sheets in order, from the first unused place, shifted as the printer needs."""

import io
from collections.abc import Iterable

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import Calibration, LabelKind
from app.domain.labelling.units import UnitLabel
from app.printing.labels.marks import Bars, Page
from app.printing.labels.pdf import write_pdf
from app.printing.labels.sheets import sheet_pages, unit_drawings

EXACT = Calibration()
SHEET = label_sheets(LabelKind.FNSKU)["A4_27"]


def pages(*counts: int, start: int = 1, calibration: Calibration = EXACT) -> list[Page]:
    labels = [
        UnitLabel(sku="S", code=f"X00000000{index}", title="t", origin="CN", count=count)
        for index, count in enumerate(counts)
    ]
    drawings = unit_drawings(labels, size=SHEET.label, country=lambda code: code)
    return list(sheet_pages(drawings, sheet=SHEET, start=start, calibration=calibration))


def bars(found: Iterable[Page]) -> list[Bars]:
    return [mark for page in found for mark in page.marks if isinstance(mark, Bars)]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=4), st.integers(1, 27))
def test_every_label_is_printed_once_on_as_few_sheets_as_it_takes(
    counts: list[int], start: int
) -> None:
    found = pages(*counts, start=start)
    assert len(bars(found)) == sum(counts)
    assert len(found) == -(-(start - 1 + sum(counts)) // 27)
    codes = [mark.barcode.text for mark in bars(found)]
    assert codes == sorted(codes)


def test_printing_begins_at_the_chosen_place() -> None:
    (first, *_) = bars(pages(1))
    (fifth, *_) = bars(pages(1, start=5))
    assert (fifth.x - first.x, fifth.y - first.y) == (66_000, 29_600)


def test_an_offset_shifts_everything() -> None:
    (plain,), (shifted,) = pages(3), pages(3, calibration=Calibration(offset=(1_500, -500)))
    moves = {
        (after.x - before.x, after.y - before.y)
        for before, after in zip(plain.marks, shifted.marks, strict=True)
    }
    assert moves == {(1_500, -500)}


def test_a_printer_that_stretches_is_drawn_for_shorter() -> None:
    stretching = Calibration(measured=(101_000, 100_000))
    (first, *_, last), (drawn, *_, end) = bars(pages(27)), bars(pages(27, calibration=stretching))
    assert (last.x - first.x, last.y - first.y) == (132_000, 236_800)
    assert (end.x - drawn.x, end.y - drawn.y) == (130_693, 236_800)
    assert drawn.module == first.module


def test_equal_pages_are_written_once() -> None:
    one, many = (write_pdf(pages(27 * count), title="labels") for count in (1, 200))
    assert len(many) < len(one) + 200 * 50
    with pikepdf.open(io.BytesIO(many)) as pdf:
        assert len(pdf.pages) == 200
