"""The pack holds every page of every paper, with a bookmark each."""

import io
import zipfile
from datetime import date

import pikepdf

from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.binding import bind, pack, page_count
from tests.factories.papers import blank_pdf
from tests.printing.papers.conftest import ATTACHMENT, Rendered


def test_bound_papers_keep_their_pages_and_gain_bookmarks(rendered: Rendered) -> None:
    papers = [
        ("商业发票 Commercial invoice", rendered["commercial-invoice", PaperLanguage.ZH_EN]),
        ("装箱单 Packing list", rendered["packing-list", PaperLanguage.ZH_EN]),
    ]
    bound = bind(papers, title="IP-2026-0042")
    assert page_count(bound) == sum(page_count(paper) for _, paper in papers)
    with pikepdf.open(io.BytesIO(bound)) as opened:
        assert opened.check_pdf_syntax() == []
        with opened.open_outline() as outline:
            assert [item.title for item in outline.root] == [title for title, _ in papers]
        assert (str(opened.docinfo.Title), str(opened.Root.Lang)) == ("IP-2026-0042", "zh-Hans")
    assert bind(papers, title="IP-2026-0042") == bound


def test_bound_papers_stay_tagged_each_a_part_of_one_document(rendered: Rendered) -> None:
    """Each row of the parent tree holds elements of its own page, whichever paper it is from."""
    papers = [("a", rendered["commercial-invoice", PaperLanguage.EN])] * 2
    papers += [("b", rendered["packing-list", PaperLanguage.EN])]
    with pikepdf.open(io.BytesIO(bind(papers, title="x"))) as bound:
        assert bool(bound.Root.MarkInfo.Marked)
        [document] = bound.Root.StructTreeRoot.K
        assert [str(part.T) for part in document.K] == ["a", "a", "b"]
        rows = list(bound.Root.StructTreeRoot.ParentTree.Nums)
        by_page = {int(page.StructParents): page.obj.objgen for page in bound.pages}
        assert list(by_page) == [int(key) for key in rows[::2]] == list(range(len(bound.pages)))
        for key, elements in zip(rows[::2], rows[1::2], strict=True):
            assert {element.Pg.objgen for element in elements} == {by_page[int(key)]}


def test_the_facts_are_attached_once(rendered: Rendered) -> None:
    papers = [(code, paper) for (code, _), paper in rendered.items()]
    bound = bind(papers, title="x")
    with pikepdf.open(io.BytesIO(bound)) as opened:
        assert list(opened.attachments) == [ATTACHMENT.name]
        assert opened.attachments[ATTACHMENT.name].get_file().read_bytes() == ATTACHMENT.content
        assert len({each.objgen for each in opened.Root.AF}) == 1
        assert opened.Root.OutputIntents[0].S == "/GTS_PDFA1"
    assert len(bound) < sum(len(paper) for _, paper in papers)


def test_a_page_without_tags_is_bound_as_it_is() -> None:
    bound = bind([("blank", blank_pdf())], title="x")
    with pikepdf.open(io.BytesIO(bound)) as opened:
        assert "/StructTreeRoot" not in opened.Root


def test_nothing_bound_is_an_empty_pdf() -> None:
    assert page_count(bind([], title="none")) == 0


def test_a_pack_holds_each_file_with_the_date_of_the_record() -> None:
    archive = pack({"a.pdf": b"%PDF", "b.json": b"{}"}, made_on=date(2026, 11, 20))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.namelist() == ["a.pdf", "b.json"]
        assert opened.read("b.json") == b"{}"
        assert opened.infolist()[0].date_time == (2026, 11, 20, 0, 0, 0)


def test_a_date_before_zip_files_existed_is_raised_to_their_first_year() -> None:
    archive = pack({"a.pdf": b""}, made_on=date(1970, 1, 1))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.infolist()[0].date_time[0] == 1980
