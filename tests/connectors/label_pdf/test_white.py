"""White is found where no ink is, clear of every bar code."""

from PIL import Image, ImageDraw

from app.connectors.label_pdf.white import CLEAR, QUIET, bordered_by_white, free_band
from app.domain.labelling.label_pages import Area

DPI = 254
#: A label of 50 by 100 mm: ten dots are one millimetre.
SIZE = (500, 1_000)


def label(*rows: tuple[int, int]) -> Image.Image:
    """Return a label with ink from and to these rows of dots."""
    image = Image.new("L", SIZE, 255)
    for top, bottom in rows:
        ImageDraw.Draw(image).rectangle((100, top, 400, bottom - 1), fill=0)
    return image


def test_the_lowest_white_that_is_high_enough_is_taken() -> None:
    image = label((0, 100), (400, 500), (800, 900))
    assert free_band(image, dpi=DPI, codes=(), height=20_000) == (50_000, 80_000)
    assert free_band(image, dpi=DPI, codes=(), height=8_000) == (90_000, 100_000)


def test_white_too_low_for_the_strip_is_no_place() -> None:
    image = label((0, 500), (600, 1_000))
    assert free_band(image, dpi=DPI, codes=(), height=10_000 - 2 * CLEAR) == (50_000, 60_000)
    assert free_band(image, dpi=DPI, codes=(), height=10_001 - 2 * CLEAR) is None


def test_the_quiet_zone_of_a_code_is_kept() -> None:
    code = Area(10_000, 30_000, 40_000, 40_000)
    found = free_band(label((300, 400)), dpi=DPI, codes=[code], height=20_000)
    assert found == (40_000 + QUIET, 100_000)
    codes = [code, Area(10_000, 60_000, 40_000, 95_000)]
    assert free_band(label((300, 400)), dpi=DPI, codes=codes, height=6_000) == (
        0,
        30_000 - QUIET,
    )


def test_light_grey_counts_as_white_and_dark_grey_does_not() -> None:
    for grey, found in ((230, (0, 100_000)), (120, None)):
        image = Image.new("L", SIZE, grey)
        assert free_band(image, dpi=DPI, codes=(), height=10_000) == found


def test_ink_at_an_edge_is_seen() -> None:
    assert bordered_by_white(label((10, 990)))
    assert not bordered_by_white(label((0, 5)))
