"""The number of the print stands in the lower margin of every page."""

from app.printing.labels.marks import Page
from app.printing.labels.pdf import write_pdf
from app.printing.labels.stamp import stamped
from tests.factories.rasters import page_texts


def test_every_page_says_its_print_in_both_languages() -> None:
    pages = list(stamped([Page(100_000, 150_000, ()), Page(60_000, 40_000, ())], 2))
    assert [text.strip() for text in page_texts(write_pdf(pages, title="x"))] == [
        "印次 2 / Print 2"
    ] * 2
    for page in pages:
        assert page.marks[-1].y < page.height
