"""A paper bears the hash of its facts, its revision when it is issued, and the record inside."""

import io
import json

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from app.domain.paperwork.changes import Change
from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.field_names import field_name
from app.domain.paperwork.revision import Revision
from app.usecases import paper_printing
from app.usecases.paper_checks import DuePaper, examine
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.paper_printing import engine_problems, mark_of, print_paper, record_text
from tests.factories.shipment_record import shipment_record

_ADDRESS = "https://sampan.example.com/check/Ab3_Ab3_Ab3_Ab3_Ab3_xy"


def due(kind: str) -> DuePaper:
    papers = examine(shipment_record()).papers
    return next(paper for paper in papers if paper.document.code == kind)


def test_an_issued_paper_shows_its_mark_and_what_is_new_on_its_pages() -> None:
    change = Change(name=field_name(("vessel",)), before=None, after="EVER")
    revision = Revision(number=2, changes=(change,))
    mark = mark_of(shipment_record(), revision=revision, check_url=_ADDRESS)
    paper = print_paper(due("packing-list"), language=PaperLanguage.EN, mark=mark)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages]
    assert all(f"v2 Check code {mark.short}" in " ".join(text.split()) for text in pages)
    assert "What is new in v2" in pages[-1]
    assert "Vessel: none → EVER" in pages[-1]


@pytest.mark.parametrize("kind", ["sales-contract", "export-declaration"])
def test_the_code_on_every_page_leads_to_the_check(kind: str) -> None:
    """It is read from the page at the 203 dpi of a plain label printer, upright and lying."""
    mark = mark_of(shipment_record(), revision=Revision(number=1), check_url=_ADDRESS)
    paper = print_paper(due(kind), language=PaperLanguage.ZH_EN, mark=mark)
    with pypdfium2.PdfDocument(paper) as document:
        assert len(document) > 0
        for page in document:
            found = zxingcpp.read_barcodes(page.render(scale=203 / 72).to_pil())
            assert {code.text for code in found} == {_ADDRESS}


def test_the_whole_hash_is_in_the_metadata_and_the_record_inside() -> None:
    record = shipment_record()
    paper = print_paper(due("isf"), language=PaperLanguage.ZH, mark=mark_of(record))
    with pikepdf.open(io.BytesIO(paper)) as opened:
        assert str(opened.docinfo.Keywords) == f"sha256:{facts_hash(facts_of(record))}"
        inside = opened.attachments["shipment.json"].get_file().read_bytes().decode()
        assert str(opened.Root.Lang) == "en"
    assert inside == record_text(record)
    assert json.loads(inside) == facts_of(record)


def test_a_draft_is_headed_as_one_and_other_papers_are_not() -> None:
    mark = mark_of(shipment_record())
    for kind, drafted in (("export-declaration", True), ("packing-list", False)):
        paper = print_paper(due(kind), language=PaperLanguage.ZH, mark=mark)
        text = PdfReader(io.BytesIO(paper)).pages[0].extract_text()
        assert ("草稿：仅供报关行参考，以实际申报为准。" in text) is drafted


def test_only_a_draft_lists_what_is_still_to_be_filled_in() -> None:
    mark = mark_of(shipment_record())
    for kind, listed in (("isf", True), ("packing-list", False)):
        paper = print_paper(due(kind), language=PaperLanguage.EN, mark=mark)
        text = PdfReader(io.BytesIO(paper)).pages[-1].extract_text()
        assert due(kind).lacks
        assert ("Still to be filled in" in text) is listed


def test_a_machine_without_the_libraries_is_told_which(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_problems() == []
    monkeypatch.setattr(paper_printing, "weasyprint_missing", lambda: ("libpango-1.0-0",))
    [problem] = engine_problems()
    assert problem.params["packages"] == ("libpango-1.0-0",)
