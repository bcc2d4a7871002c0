"""All current papers in one file."""

import io
import zipfile
from datetime import date

import pikepdf
import pytest

from app.catalogue.documents import documents
from app.persistence.files import FileFolder
from app.usecases.paper_pack import Contents, as_pdf, as_zip, current_contents
from app.usecases.paper_sheet import PaperLine, PaperSheet, sheet_of
from app.usecases.plan_record import record_of
from tests.factories.papers import TODAY, keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan

pytestmark = pytest.mark.usefixtures("two_papers")


@pytest.fixture
def sheet(member: Member, files: FileFolder) -> PaperSheet:
    """Return the list of a shipment whose papers are made."""
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files)
        record, _problems = record_of(shipment, day=TODAY)
        return sheet_of(session, shipment=shipment, record=record)


@pytest.fixture
def contents(sheet: PaperSheet, files: FileFolder) -> Contents:
    """Return the papers with their bytes."""
    found, problems = current_contents(sheet.current, folder=files)
    assert problems == []
    return found


def test_the_pdf_has_a_bookmark_for_each_paper(contents: Contents) -> None:
    with pikepdf.open(io.BytesIO(as_pdf(contents, title="IP-2026-0001-1"))) as bound:
        with bound.open_outline() as outline:
            assert [item.title for item in outline.root] == [
                "商业发票 Commercial invoice",
                "装箱单 Packing list",
            ]
        assert len(bound.pages) == 2


def test_the_zip_has_every_paper_under_its_own_name(contents: Contents) -> None:
    packed = as_zip(contents, made_on=date(2026, 11, 22))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == [
            "IP-2026-0001-1_commercial-invoice_zh-en_v1.pdf",
            "IP-2026-0001-1_packing-list_zh-en_v1.pdf",
        ]


def test_nothing_current_is_said(files: FileFolder) -> None:
    not_made = PaperLine(document=documents()["packing-list"], need=None)
    contents, [problem] = current_contents([not_made], folder=files)
    assert contents == []
    assert problem.code == "papers-none-current"


def test_a_file_that_is_gone_is_named(sheet: PaperSheet, files: FileFolder) -> None:
    line = sheet.lines[1]
    assert line.newest is not None
    files.path(line.newest.file.sha256).unlink()
    contents, [problem] = current_contents([line], folder=files)
    assert contents == []
    assert problem.code == "papers-file-gone"
    assert problem.params["document"] == line.document.name
