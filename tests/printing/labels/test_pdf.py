"""Marks become PDF that a reader can search and a validator accepts, one page after another."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from PIL import Image

from app.printing.fonts.faces import Face
from app.printing.labels.marks import (
    MM,
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
from app.printing.symbols import pdf417, qr
from tests.factories.rasters import page_texts, raster, scanned

NAMES = "刘䶮㛃 𫖯𬭚鿏 堃喆"


def page(*marks: Mark) -> Page:
    return Page(50 * MM, 30 * MM, marks)


def picture(*marks: Mark) -> Image.Image:
    """Return the page at ten dots to the millimetre."""
    found: Image.Image = raster(write_pdf([page(*marks)], title="marks"), dpi=254)
    return found


def black(found: Image.Image, *places: tuple[int, int]) -> list[bool]:
    return [found.getpixel(place) == 0 for place in places]


@pytest.mark.parametrize("face", [Face.REGULAR, Face.BOLD])
def test_rare_characters_are_shown_and_copied_out(face: Face) -> None:
    line = Text(2 * MM, 10 * MM, NAMES, Style(4 * MM, face))
    pdf = write_pdf([page(line)], title="names")
    assert page_texts(pdf) == [NAMES]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.check_pdf_syntax() == []
        names = {str(font.BaseFont)[8:] for font in opened.pages[0].Resources.Font.values()}
    assert names == {face.path.stem, Face.RARE.path.stem}


@pytest.mark.parametrize("letter", NAMES.replace(" ", ""))
def test_every_rare_character_has_ink(letter: str) -> None:
    assert picture(Text(2 * MM, 10 * MM, letter, Style(8 * MM))).getextrema()[0] == 0


def test_a_frame_is_hollow_and_a_line_runs_from_end_to_end() -> None:
    found = picture(
        Frame(5 * MM, 5 * MM, 20 * MM, 10 * MM, MM), Line(30 * MM, 5 * MM, 40 * MM, 15 * MM, MM)
    )
    assert black(found, (55, 55), (150, 55), (245, 145), (150, 100), (260, 100)) == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert black(found, (305, 55), (350, 100), (395, 145), (395, 55)) == [True, True, True, False]


def test_a_ring_inside_a_ring_is_a_hole() -> None:
    square = ((0, 0), (10 * MM, 0), (10 * MM, 10 * MM), (0, 10 * MM))
    hole = ((3 * MM, 3 * MM), (7 * MM, 3 * MM), (7 * MM, 7 * MM), (3 * MM, 7 * MM))
    found = picture(Polygon(10 * MM, 10 * MM, (square, hole)), Fill(0, 0, MM, MM))
    assert black(found, (110, 110), (150, 150), (190, 190), (5, 5)) == [True, False, True, True]


@pytest.mark.parametrize(
    ("rows", "row_height"), [(qr("IP-2026-0042"), None), (pdf417("IP-42", columns=2), 900)]
)
def test_a_symbol_in_two_dimensions_scans(
    rows: tuple[tuple[bool, ...], ...], row_height: int | None
) -> None:
    symbol = Matrix(3 * MM, MM, 300, rows, row_height)
    sheet = Page(60 * MM, 80 * MM, (symbol,))
    found = scanned(raster(write_pdf([sheet], title="symbol"), dpi=254))
    assert found == ["IP-2026-0042" if row_height is None else "IP-42"]


def test_pages_are_taken_one_at_a_time_and_equal_neighbours_share_their_content() -> None:
    def pages() -> Iterator[Page]:
        for text in ("one", "one", "two"):
            yield page(Text(MM, 10 * MM, text, Style(3 * MM)))

    pdf = write_pdf(pages(), title="pages")
    assert page_texts(pdf) == ["one", "one", "two"]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        contents = [each.Contents.objgen for each in opened.pages]
    assert contents[0] == contents[1] != contents[2]
