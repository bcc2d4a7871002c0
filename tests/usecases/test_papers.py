"""The papers of a record, checked and printed once each, with a report about them."""

import hashlib
import io
import json
import zipfile

import pikepdf
import pytest

from app.domain.paperwork.document import Due
from app.printing.papers.binding import page_count
from app.usecases.paper_checks import examine
from app.usecases.papers import Pack, make_papers
from app.usecases.shipment_record import write_record
from tests.factories.shipment_record import shipment_record


@pytest.fixture(scope="module")
def made() -> Pack:
    found = make_papers(shipment_record(importer_of_record=None))
    assert isinstance(found, Pack)
    return found


def test_the_pack_is_one_pdf_a_paper_one_of_all_a_zip_and_a_report(made: Pack) -> None:
    due = [each.document.code for each in examine(shipment_record(importer_of_record=None)).papers]
    papers = [f"{kind}.pdf" for kind in due]
    assert list(made.files) == [*papers, "pack.pdf", "pack.zip", "report.json"]
    assert json.loads(made.files["report.json"]) == made.report
    with zipfile.ZipFile(io.BytesIO(made.files["pack.zip"])) as archive:
        assert archive.namelist() == [*papers, "shipment.json"]
        record = json.loads(archive.read("shipment.json"))
    assert record == write_record(shipment_record(importer_of_record=None))


def test_the_report_names_kind_file_pages_hash_and_why_each_is_due(made: Pack) -> None:
    documents = json.loads(made.files["report.json"])["documents"]
    assert next(each for each in documents if each["kind"] == "commercial-invoice") == {
        "kind": "commercial-invoice",
        "file": "commercial-invoice.pdf",
        "pages": page_count(made.files["commercial-invoice.pdf"]),
        "sha256": hashlib.sha256(made.files["commercial-invoice.pdf"]).hexdigest(),
        "due": "required",
        "reason_en": "Customs on both sides take the value, the description and the origin"
        " from it.",
        "reason_zh": "出口和进口两边海关都凭它核定价值、品名和原产国。",
    }


def test_what_only_asks_for_a_look_is_reported_beside_the_papers(made: Pack) -> None:
    problem, *lacks = json.loads(made.files["report.json"])["problems"]
    assert problem["code"] == "paper-importer-of-forwarder"
    assert {lack["code"] for lack in lacks} <= {"paper-lacks-fact"}
    assert problem["message_zh"].startswith("进口商由货代提供")


def test_the_record_inside_each_paper_makes_the_same_paper_again(made: Pack) -> None:
    with pikepdf.open(io.BytesIO(made.files["packing-list.pdf"])) as paper:
        text = paper.attachments["shipment.json"].get_file().read_bytes().decode()
    again = make_papers(shipment_record(**json.loads(text)), only=["packing-list"])
    assert isinstance(again, Pack)
    assert again.files["packing-list.pdf"] == made.files["packing-list.pdf"]


def test_only_what_the_chosen_papers_lack_is_reported() -> None:
    found = make_papers(shipment_record(), only=["packing-list"])
    assert isinstance(found, Pack)
    problems = json.loads(found.files["report.json"])["problems"]
    assert all(problem["message_en"].endswith("on: Packing list.") for problem in problems)


def test_optional_papers_are_made_too_and_say_so(made: Pack) -> None:
    documents = json.loads(made.files["report.json"])["documents"]
    assert {each["due"] for each in documents} <= {due.value for due in Due}


def test_every_page_bears_the_hash_of_the_facts_and_no_revision(made: Pack) -> None:
    with pikepdf.open(io.BytesIO(made.files["packing-list.pdf"])) as paper:
        assert str(paper.docinfo.Keywords).startswith("sha256:")
