"""Labels are carried over as printed; own text never touches ink or a bar code."""

from collections.abc import Sequence

import pypdfium2
import pytest

from app.connectors.label_pdf.laying import LaidLabel, LayingOrder, lay_labels
from app.connectors.label_pdf.reading import read_label_pdf
from app.domain.labelling.cells import CutLabel, cut
from app.domain.labelling.label_pages import Area, ReadPage
from app.domain.problems import Problem
from app.printing.labels.marks import MM, Page, Style, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.label_pdfs import roll_labels, sheet_labels

PATTERN = r"(?P<shipment>FBA[0-9A-Z]{6,12})U(?P<number>[0-9]{6})"
IDS = [f"FBA17QK3M8XZU{number:06d}" for number in range(1, 9)]
STRIP = 11 * MM
ROLL = (100 * MM, 150 * MM)


def read(content: bytes) -> list[ReadPage]:
    found = read_label_pdf(content, pattern=PATTERN, told=lambda _done, _total: None)
    assert isinstance(found, list), found
    return found


def labels_of(content: bytes) -> list[CutLabel]:
    labels, problems = cut(read(content), pattern=PATTERN)
    assert problems == []
    return labels


def strips(labels: Sequence[CutLabel]) -> bytes:
    pages = [
        Page(label.area.width, STRIP, (Text(4 * MM, 7 * MM, f"own {place}", Style(4 * MM)),))
        for place, label in enumerate(labels)
    ]
    return write_pdf(pages, title="own")


def lay(
    content: bytes,
    labels: Sequence[CutLabel],
    *,
    paper: tuple[int, int] | None = None,
    strip: bool = True,
) -> bytes | Problem:
    laid = [
        LaidLabel(
            page=label.page, area=label.area, codes=tuple(each.area for each in label.symbols)
        )
        for label in labels
    ]
    order = LayingOrder(
        labels=laid,
        title="Labels",
        paper=paper,
        strips=strips(labels) if strip else b"",
        strip_height=STRIP,
    )
    return lay_labels(content, order)


def made(content: bytes | Problem) -> bytes:
    assert isinstance(content, bytes), content
    return content


@pytest.mark.parametrize("paper", [None, ROLL])
@pytest.mark.parametrize(
    "content",
    [roll_labels(IDS[:2]), roll_labels(IDS[:2], framed=True), sheet_labels(IDS)],
    ids=["roll", "framed", "sheet"],
)
def test_every_code_reads_as_before_in_the_order_asked_for(
    content: bytes, paper: tuple[int, int] | None
) -> None:
    labels = list(reversed(labels_of(content)))
    result = made(lay(content, labels, paper=paper))
    pages = read(result)
    for label, page in zip(labels, pages, strict=True):
        assert {each.text for each in page.symbols} == {each.text for each in label.symbols}
        if paper:
            assert (page.width, page.height) == paper
    with pypdfium2.PdfDocument(result) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    assert all(f"own {place}" in text for place, text in enumerate(texts))


def test_white_on_the_label_is_used_before_the_page_grows() -> None:
    roomy, framed = roll_labels(IDS[:1]), roll_labels(IDS[:1], framed=True)
    assert read(made(lay(roomy, labels_of(roomy))))[0].height == 152_400
    assert read(made(lay(framed, labels_of(framed))))[0].height == 152_400 + STRIP


def test_without_text_of_ones_own_the_label_looks_as_it_did() -> None:
    content = roll_labels(IDS[:1])
    result = made(lay(content, labels_of(content), strip=False))
    pictures = []
    for each in (content, result):
        with pypdfium2.PdfDocument(each) as document:
            pictures.append(document[0].render(scale=1, grayscale=True).to_pil().tobytes())
    assert pictures[0] == pictures[1]


def test_a_label_that_would_shrink_too_much_is_refused() -> None:
    content = roll_labels(IDS[:1])
    small = (60 * MM, 90 * MM)
    assert lay(content, labels_of(content), paper=small) == Problem(
        "label-pdf-paper", "file", {"page": 1}
    )


def test_a_cut_through_ink_is_refused() -> None:
    content = roll_labels(IDS[:1])
    label = labels_of(content)[0]
    through = CutLabel(id=label.id, page=0, area=Area(0, 0, 50_000, 152_400), symbols=label.symbols)
    assert lay(content, [through]) == Problem("label-pdf-layout", "file", {"page": 1})


def test_a_file_that_does_not_open_is_a_problem() -> None:
    labels = labels_of(roll_labels(IDS[:1]))
    assert lay(b"%PDF-1.7", labels) == Problem("label-pdf-broken", "file")
