"""The battery mark: a red hatched border of its width, UN numbers of their height."""

from datetime import date

import pypdfium2
import pytest

from app.catalogue.label_notices import battery_mark
from app.printing.labels.battery import battery_marks
from app.printing.labels.marks import Page, Polygon, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.rasters import page_texts

MARK = battery_mark(date(2026, 11, 22))


def page(size: tuple[int, int], *numbers: str, phone: str = "") -> Page:
    return Page(*size, battery_marks(MARK, numbers, size=size, phone=phone))


@pytest.mark.parametrize("size", [MARK.full, MARK.reduced])
@pytest.mark.parametrize("numbers", [("UN3481",), ("UN3481", "UN3091")])
def test_the_mark_stays_on_its_label(size: tuple[int, int], numbers: tuple[str, ...]) -> None:
    for mark in page(size, *numbers, phone="+86 574 8765 4321").marks:
        assert mark.x >= 0
        assert mark.y >= 0
        if isinstance(mark, Text):
            assert mark.right <= size[0] - MARK.hatching
            assert mark.y <= size[1] - MARK.hatching
            continue
        if isinstance(mark, Polygon):
            assert mark.x + mark.right - mark.x <= size[0]
            assert mark.y + mark.height <= size[1]


def test_un_numbers_are_at_least_12_mm_high() -> None:
    [number] = [mark for mark in page(MARK.full, "UN3480").marks if isinstance(mark, Text)]
    assert number.style.cap >= 12_000
    [text] = page_texts(write_pdf([page(MARK.full, "UN3480")], title="mark"))
    assert text.strip() == "UN3480"


def test_the_border_is_red_and_nothing_else_is() -> None:
    with pypdfium2.PdfDocument(write_pdf([page(MARK.full, "UN3481")], title="mark")) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    width, height = picture.size
    red = {
        (x, y)
        for x in range(width)
        for y in range(height)
        if (pixel := picture.getpixel((x, y))) and pixel[0] > 200 and pixel[1] < 60
    }
    edge = width * MARK.hatching // MARK.full[0] + 2
    assert len(red) > 1_000
    assert all(min(x, y, width - 1 - x, height - 1 - y) <= edge for x, y in red)
