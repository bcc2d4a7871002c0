"""PDF/A-3a with its fonts and its record inside; no network, no empty boxes, the same bytes."""

import hashlib
import io
import subprocess
import sys
from datetime import date

import pikepdf
import pytest
from PIL import ImageFile
from pypdf import PdfReader

from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.paths import ROOT
from app.printing.papers.engine import Attachment, PaperRefusedError, pdf, weasyprint_missing
from app.printing.papers.rendering import render_pdf
from tests.factories.shipment_record import shipment_record
from tests.printing.papers.conftest import ATTACHMENT, Rendered

_DAY = date(2026, 11, 20)
_PRINT_AGAIN = """
import hashlib
from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.rendering import render_pdf
from tests.factories.shipment_record import shipment_record
from tests.printing.papers.conftest import ATTACHMENT
document = documents()["packing-list"]
content = document.content(shipment_record())
paper = render_pdf(document, paper=content, language=PaperLanguage.EN, attachment=ATTACHMENT)
print(hashlib.sha256(paper).hexdigest())
"""


def test_every_paper_opens_and_says_its_language_title_and_date(rendered: Rendered) -> None:
    for (code, language), paper in rendered.items():
        with pikepdf.open(io.BytesIO(paper)) as opened:
            assert opened.check_pdf_syntax() == []
            assert str(opened.Root.Lang) == language.languages[0].tag
            assert documents()[code].name.in_(language.languages[0]) in str(opened.docinfo.Title)
            assert "20261120" in str(opened.docinfo.CreationDate)


def test_every_paper_is_pdf_a_3a_with_the_record_as_data(rendered: Rendered) -> None:
    for paper in rendered.values():
        with pikepdf.open(io.BytesIO(paper)) as opened:
            with opened.open_metadata() as metadata:
                assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert opened.Root.OutputIntents[0].S == "/GTS_PDFA1"
            record = opened.attachments["shipment.json"]
            assert record.get_file().read_bytes() == ATTACHMENT.content
            assert opened.Root.AF[0].AFRelationship == "/Data"


def test_every_paper_is_tagged_and_every_page_finds_its_elements(rendered: Rendered) -> None:
    for paper in rendered.values():
        with pikepdf.open(io.BytesIO(paper)) as opened:
            assert bool(opened.Root.MarkInfo.Marked)
            assert opened.Root.StructTreeRoot.K[0].S == "/Document"
            rows = list(opened.Root.StructTreeRoot.ParentTree.Nums)
            assert [int(page.StructParents) for page in opened.pages] == [
                int(key) for key in rows[::2]
            ]
            assert all(page.Tabs == "/S" for page in opened.pages)


def test_nothing_is_wrong_with_any_paper(rendered: Rendered) -> None:
    for paper in rendered.values():
        with pikepdf.open(io.BytesIO(paper)) as opened:
            assert opened.check_pdf_syntax() == []
            assert opened.get_warnings() == []


def test_only_our_font_is_used_and_it_is_embedded(rendered: Rendered) -> None:
    for paper in rendered.values():
        with pikepdf.open(io.BytesIO(paper)) as opened:
            fonts = [
                font
                for page in opened.pages
                for font in page.Resources.Font.as_dict().values()
                if font.Subtype == "/Type0"
            ]
            assert fonts
            for font in fonts:
                assert "Noto-Sans-SC" in str(font.BaseFont)
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
                assert "/ToUnicode" in font


def test_a_rare_character_prints_from_the_second_font_and_no_other_paper_carries_it() -> None:
    for text, carried in (("宁波贸易", False), ("宁波䶮贸易", True)):
        page = f'<html lang="zh-Hans"><title>x</title><body><p>{text}'
        paper = pdf(page, made_on=_DAY, attachment=ATTACHMENT)
        with pikepdf.open(io.BytesIO(paper)) as opened:
            fonts = opened.pages[0].Resources.Font.as_dict().values()
            assert any("Rare" in str(font.BaseFont) for font in fonts) is carried
        assert text in PdfReader(io.BytesIO(paper)).pages[0].extract_text()


def test_another_process_gives_the_same_bytes(rendered: Rendered) -> None:
    printed = subprocess.run(
        [sys.executable, "-c", _PRINT_AGAIN], capture_output=True, check=True, cwd=ROOT
    ).stdout
    again = hashlib.sha256(rendered["packing-list", PaperLanguage.EN]).hexdigest()
    assert printed.decode().split() == [again]


def test_rendering_again_gives_the_same_bytes(rendered: Rendered) -> None:
    document = documents()["packing-list"]
    again = render_pdf(
        document,
        paper=document.content(shipment_record()),
        language=PaperLanguage.ZH_EN,
        attachment=ATTACHMENT,
    )
    assert again == rendered["packing-list", PaperLanguage.ZH_EN]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>\U000f0000</p>", "notdef"),
        ('<img src="https://example.com/x.png">', "example.com"),
        ('<img src="file:///etc/hostname">', "hostname"),
    ],
)
def test_a_page_that_the_engine_warns_of_is_refused(body: str, reason: str) -> None:
    page = f'<html lang="en"><title>x</title><body>{body}'
    with pytest.raises(PaperRefusedError, match=reason):
        pdf(page, made_on=_DAY, attachment=Attachment("a.json", "a", b"{}"))


def test_missing_libraries_are_named_by_their_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    weasyprint_missing.cache_clear()
    assert "libpango-1.0-0" in weasyprint_missing()
    monkeypatch.undo()
    weasyprint_missing.cache_clear()
    assert weasyprint_missing() == ()


def test_truncated_pictures_stay_refused_once_the_engine_is_loaded() -> None:
    pdf('<html lang="en"><p>loaded', made_on=_DAY, attachment=ATTACHMENT)
    assert not ImageFile.LOAD_TRUNCATED_IMAGES
