"""Label PDFs are read as a scanner reads them, and whatever is none is refused."""

import io

import pikepdf
import pytest

from app.connectors.label_pdf import limits, reading
from app.connectors.label_pdf.reading import read_label_pdf, recognise_pdf
from app.domain.labelling.label_pages import ReadPage
from app.domain.problems import Problem
from tests.factories.label_pdfs import blank_pages, contents_text, roll_labels, sheet_labels

PATTERN = r"(?P<shipment>FBA[0-9A-Z]{6,12})U(?P<number>[0-9]{6})"
IDS = [f"FBA17QK3M8XZU{number:06d}" for number in range(1, 9)]


def read(content: bytes) -> list[ReadPage] | Problem:
    return read_label_pdf(content, pattern=PATTERN, told=lambda _done, _total: None)


def pages(content: bytes) -> list[ReadPage]:
    found = read(content)
    assert isinstance(found, list), found
    return found


def changed(content: bytes, **saving: object) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(written, **saving)  # type: ignore[arg-type]
    return written.getvalue()


def test_every_code_is_read_with_its_place_and_the_ids_as_text() -> None:
    page = pages(roll_labels(IDS[:1]))[0]
    assert {symbol.text for symbol in page.symbols} == {IDS[0], contents_text(IDS[0])}
    assert page.written == (IDS[0],)
    bars = next(symbol for symbol in page.symbols if symbol.linear)
    assert 12_000 < bars.area.left < 14_000
    assert abs(bars.area.height - 16_000) < 1_000
    assert (page.width, page.height) == (101_600, 152_400)


def test_all_labels_of_a_sheet_are_read() -> None:
    first, second = pages(sheet_labels(IDS))
    assert [s.text for s in first.symbols if s.linear] == IDS[:6]
    assert [s.text for s in second.symbols if s.linear] == IDS[6:]


def test_reading_goes_on_in_further_children_and_tells_how_far(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "PAGES_AT_ONCE", 2)
    told: list[tuple[int, int]] = []
    found = read_label_pdf(
        roll_labels(IDS[:3]), pattern=PATTERN, told=lambda *steps: told.append(steps)
    )
    assert isinstance(found, list)
    assert [page.number for page in found] == [0, 1, 2]
    assert told == [(2, 3), (3, 3)]


def test_a_page_turned_around_is_read_the_same() -> None:
    with pikepdf.open(io.BytesIO(roll_labels(IDS[:1]))) as opened:
        opened.pages[0].rotate(90, relative=True)
        written = io.BytesIO()
        opened.save(written)
    page = pages(written.getvalue())[0]
    assert (page.width, page.height) == (152_400, 101_600)
    assert IDS[0] in {symbol.text for symbol in page.symbols}


def test_a_pdf_without_codes_is_read_as_such() -> None:
    page = pages(blank_pages(["", "Invoice"]))
    assert page[0].ink is None
    assert page[1].ink is not None
    assert page[0].symbols == page[1].symbols == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 nothing else", "label-pdf-broken"),
        (roll_labels(IDS[:1])[:900], "label-pdf-broken"),
        (
            changed(roll_labels(IDS[:1]), encryption=pikepdf.Encryption(owner="a", user="b")),
            "label-pdf-encrypted",
        ),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    found = read(content)
    assert isinstance(found, Problem)
    assert (found.code, found.field) == (code, "file")


def test_a_poster_is_no_label() -> None:
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(2_000, 600))
        written = io.BytesIO()
        made.save(written)
    assert read(written.getvalue()) == Problem("label-pdf-page-size", "file", {"page": 1})


def test_a_file_with_too_many_pages_is_refused() -> None:
    with pikepdf.new() as made:
        for _ in range(limits.MOST_PAGES + 1):
            made.add_blank_page(page_size=(72, 72))
        written = io.BytesIO()
        made.save(written)
    found = read(written.getvalue())
    assert isinstance(found, Problem)
    assert found.code == "label-pdf-pages"


def test_only_a_pdf_of_fair_size_is_opened_at_all() -> None:
    assert recognise_pdf(roll_labels(IDS[:1])) == []
    assert [each.code for each in recognise_pdf(b"PK\x03\x04")] == ["label-pdf-type"]
    heavy = b"%PDF-" + bytes(limits.MOST_BYTES)
    assert [each.code for each in recognise_pdf(heavy)] == ["label-pdf-large"]
