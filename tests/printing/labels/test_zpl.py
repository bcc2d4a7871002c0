"""A thermal printer puts out the same label as the PDF shows, and its bar codes scan exactly."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFilter

from app.printing.barcodes import SEPARATOR, code128
from app.printing.fonts.faces import Face
from app.printing.labels import zpl
from app.printing.labels.marks import (
    INCH,
    MM,
    Bars,
    Fill,
    Frame,
    Line,
    Mark,
    Matrix,
    Page,
    Polygon,
    Style,
    Text,
)
from app.printing.labels.pdf import write_pdf
from app.printing.labels.zpl import write_zpl
from app.printing.symbols import pdf417, qr
from tests.factories.rasters import raster, scanned
from tests.factories.zpl_printer import printed

#: 4 × 2 in is a whole number of dots at both resolutions.
SIZE = (4 * INCH, 2 * INCH)
RINGS = (((0, 0), (9_000, 0), (4_500, 8_000)), ((3_000, 2_000), (6_000, 2_000), (4_500, 5_000)))
MARKS: dict[str, Mark] = {
    "text": Text(10 * MM, 20 * MM, "宁波䶮 Ningbo No. 24/40", Style(5 * MM)),
    "bold text": Text(10 * MM, 20 * MM, "ONT8 不锈钢保温杯", Style(9 * MM, Face.BOLD)),
    "fill": Fill(3 * MM, 4 * MM, 50 * MM, 250),
    "frame": Frame(3 * MM, 4 * MM, 60 * MM, 30 * MM, 500),
    "line": Line(5 * MM, 40 * MM, 80 * MM, 10 * MM, 800),
    "polygon": Polygon(20 * MM, 10 * MM, RINGS),
    "bars": Bars(10 * MM, 5 * MM, code128("FBA17QK3M8XZU000001"), 375, 20 * MM),
    "QR": Matrix(10 * MM, 5 * MM, 500, qr("IP-2026-0042")),
    "PDF417": Matrix(5 * MM, 2 * MM, 500, pdf417("IP-42", columns=3), 1_500),
}


def page(*marks: Mark) -> Page:
    return Page(*SIZE, marks)


def grown(picture: Image.Image, level: int) -> Image.Image:
    """Return everything darker than `level`, made one dot wider on every side."""
    return dark(picture, level).filter(ImageFilter.MaxFilter(3))


def dark(picture: Image.Image, level: int) -> Image.Image:
    return picture.point(lambda value: 255 if value < level else 0)


def stray(found: Image.Image, area: Image.Image) -> float:
    """Return the share of the black of `found` that lies outside `area`."""
    outside = ImageChops.subtract(found, area)
    return sum(outside.histogram()[1:]) / max(1, sum(found.histogram()[1:]))


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", list(MARKS))
def test_every_mark_lies_within_a_dot_of_its_place_in_the_pdf(name: str, dpi: int) -> None:
    mark, module = MARKS[name], round(3 * INCH / dpi)
    if isinstance(mark, Bars):
        mark = replace(mark, module=module)
    if isinstance(mark, Matrix):
        mark = replace(mark, module=module, row_height=module)
    pages = [page(mark)]
    (label,) = printed(write_zpl(pages, dpi=dpi))
    picture: Any = raster(write_pdf(pages, title="labels"), dpi=dpi)
    assert label.size == picture.size
    assert stray(dark(label, 128), grown(picture, 200)) < 0.01
    assert stray(dark(picture, 60), grown(label, 128)) < 0.01


CODES = [
    "FBA17QK3M8XZU000001",
    "X001ABC123",
    "123456",
    "a^b~c>d",
    "No. 7/b_1\\",
    "\x01A",
    "12A3456",
]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("dpi", [203, 300])
def test_a_bar_code_scans_to_exactly_its_content(code: str, dpi: int) -> None:
    bars = Bars(8 * MM, 5 * MM, code128(code), 375, 20 * MM)
    sent = write_zpl([page(bars)], dpi=dpi)
    (label,) = printed(sent)
    assert [each.replace("<SOH>", "\x01") for each in scanned(label)] == [code]
    assert (b"^BC" in sent) == code.isprintable()


def test_the_separator_of_gs1_is_sent_as_function_one() -> None:
    barcode = code128(f"10ABC{SEPARATOR}3712", gs1=True)
    sent = write_zpl([page(Bars(8 * MM, 5 * MM, barcode, 375, 20 * MM))], dpi=203)
    assert sent.count(b">8") == 2
    (label,) = printed(sent)
    assert scanned(label) == ["(10)ABC(37)12"]


@pytest.mark.parametrize(("name", "text"), [("QR", "IP-2026-0042"), ("PDF417", "IP-42")])
def test_a_symbol_in_two_dimensions_scans(name: str, text: str) -> None:
    (label,) = printed(write_zpl([page(MARKS[name])], dpi=203))
    assert scanned(label) == [text]


def test_a_bar_code_of_broken_dots_keeps_its_middle() -> None:
    bars = Bars(8 * MM, 5 * MM, code128("X001ABC123"), 250, 20 * MM)
    (label,) = printed(write_zpl([page(bars)], dpi=300))
    left, _, right, _ = dark(label, 128).getbbox() or (0, 0, 0, 0)
    assert right - left == 3 * bars.barcode.modules
    assert abs((left + right) * INCH - (bars.x + bars.right) * 300) <= 2 * INCH


def test_white_text_is_cut_out_of_its_band() -> None:
    band = Fill(5 * MM, 5 * MM, 40 * MM, 12 * MM)
    text = Text(8 * MM, 15 * MM, "Team Lift", Style(8 * MM, Face.BOLD), white=True)
    (label,) = printed(write_zpl([page(band, text)], dpi=203))
    (whole,) = printed(write_zpl([page(band)], dpi=203))
    ink = [sum(dark(each, 128).histogram()[1:]) for each in (label, whole)]
    assert 0.5 < ink[0] / ink[1] < 0.9


def test_equal_labels_in_a_row_are_asked_for_by_number() -> None:
    sent = write_zpl([page(MARKS["text"])] * 3 + [page(MARKS["fill"])], dpi=203)
    assert sent.count(b"^XA") == 2
    assert len(printed(sent)) == 4


def test_what_comes_again_is_stored_once_and_forgotten_at_the_end() -> None:
    def pages() -> Iterator[Page]:
        for number in range(5):
            counted = Text(10 * MM, 40 * MM, str(number), Style(5 * MM))
            yield page(MARKS["bold text"], counted)

    sent = write_zpl(pages(), dpi=203)
    assert sent.count(b"~DG") == 1
    assert sent.count(b"^XG") == 4
    assert sent.endswith(b"^XA^IDR:SAM*.GRF^FS^XZ\n")
    labels = printed(sent)
    (alone,) = printed(write_zpl([list(pages())[-1]], dpi=203))
    assert labels[-1].tobytes() == alone.tobytes()


def test_a_printer_is_never_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zpl, "_ROOM", 10)
    pages = [page(MARKS["text"]), page(MARKS["text"], MARKS["fill"]), page(MARKS["text"])]
    found = zpl.write_zpl(pages, dpi=203)
    assert b"~DG" not in found
    assert len(printed(found)) == 3


def test_a_hairline_is_never_lost() -> None:
    (label,) = printed(write_zpl([page(Fill(0, 0, 50 * MM, 10))], dpi=203))
    assert label.getpixel((5, 0)) == 0
