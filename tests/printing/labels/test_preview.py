"""A preview is a PNG in the proportions of its page."""

import io

import pytest
from PIL import Image

from app.printing.labels.marks import Fill, Page
from app.printing.labels.preview import picture


def test_a_page_is_drawn_as_it_will_be_printed() -> None:
    page = Page(100_000, 150_000, (Fill(0, 0, 100_000, 75_000),))
    image = Image.open(io.BytesIO(picture(page)))
    assert image.format == "PNG"
    assert image.width == pytest.approx(720, abs=1)
    assert image.height == pytest.approx(1_080, abs=1)
    assert [image.convert("L").getpixel((360, y)) for y in (100, 900)] == [0, 255]
