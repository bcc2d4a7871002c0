"""The pack holds every page of every paper, with a bookmark each."""

import io
import zipfile
from datetime import date

import pikepdf

from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.binding import bind, pack, page_count
from tests.printing.papers.conftest import Rendered


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
