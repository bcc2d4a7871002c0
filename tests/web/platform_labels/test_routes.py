"""A platform's labels on the web: sent, read by a worker, compared, sorted, taken away."""

import io
import zipfile

import pypdfium2
import pytest
from sqlalchemy import select

from app.jobs.worker import Worker, name_of_this_process
from app.persistence.tables.jobs import Job, JobState
from app.persistence.tables.label_files import LabelFile
from app.persistence.tables.plans import Carton
from config import Config
from tests.factories.label_pdfs import blank_pages, roll_labels
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, name_cartons
from tests.web.visitor import Page, Visitor

PLATFORM = "/p/IP-2026-0001/labels/1/platform"
IDS = [f"{FBA_NUMBER}U{number:06d}" for number in range(1, 18)]


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


@pytest.fixture
def plan(member: Member) -> None:
    """Keep a packed plan whose 17 cartons have no ids."""
    with member.session() as session:
        a_plan(session)


@pytest.fixture
def named(member: Member) -> None:
    """Keep a packed plan whose 17 cartons have their ids."""
    with member.session() as session:
        name_cartons(session, a_plan(session).shipments)


def send(owner: Visitor, content: bytes, *, status: int = 303) -> Page:
    owner.get(PLATFORM)
    file = (io.BytesIO(content), "labels.pdf")
    return owner.post(PLATFORM, {"act": "send", "file": file}, status=status)


def work(worker: Worker, member: Member) -> Job:
    """Do what was ordered last and return the job."""
    with member.session(writes=False) as session:
        job_id = session.scalars(select(Job.id).order_by(Job.id.desc())).first()
    assert job_id is not None
    worker.do(job_id)
    with member.session(writes=False) as session:
        job = session.get(Job, job_id)
        assert job is not None
        return job


def read(owner: Visitor, worker: Worker, member: Member, content: bytes) -> Page:
    """Send a PDF, have it read, and return the page."""
    send(owner, content)
    assert work(worker, member).state is JobState.DONE
    return owner.get(PLATFORM)


@pytest.mark.usefixtures("named")
class TestReading:
    def test_every_carton_with_its_label_is_said_in_green(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        page = read(owner, worker, member, roll_labels(IDS))
        assert "17 of 17 cartons have their label" in page.text
        assert "Each carton has exactly one label." in page.text

    def test_missing_doubled_and_foreign_labels_are_listed(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        foreign = "FBA17QK3M8XYU000001"
        surplus = f"{FBA_NUMBER}U000099"
        page = read(owner, worker, member, roll_labels([*IDS[:15], IDS[2], foreign, surplus]))
        assert "15 of 17 cartons have their label" in page.text
        for said in ("Cartons without a label", f"16 · {IDS[15]}", "Ids on several labels"):
            assert said in page.text
        for said in ("Labels of another shipment", foreign, "Labels without a carton", surplus):
            assert said in page.text

    def test_the_page_tells_how_far_the_reading_is(self, owner: Visitor) -> None:
        assert "/jobs/" in send(owner, roll_labels(IDS[:1])).location
        assert "The label file is being read" in owner.get(PLATFORM).text

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "Choose the label PDF"),
            (b"GIF89a", "The file is no PDF"),
        ],
    )
    def test_what_is_no_pdf_is_refused_at_once(
        self, owner: Visitor, content: bytes, said: str
    ) -> None:
        if not content:
            page = owner.post(PLATFORM, {"act": "send"}, status=422)
        else:
            page = send(owner, content, status=422)
        assert said in page.error("file")

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (blank_pages(["Invoice"]), "No bar code can be read on the 1 pages"),
            (roll_labels(["PALLET-7"]), "none of its 2 bar codes is a carton id"),
            (b"%PDF-1.7 broken", "The PDF is damaged"),
        ],
    )
    def test_what_is_not_the_platforms_is_named(
        self, owner: Visitor, worker: Worker, member: Member, content: bytes, said: str
    ) -> None:
        page = read(owner, worker, member, content)
        assert "The labels of labels.pdf cannot be used" in page.text
        assert said in page.text
        assert "Make the labels" not in page.text

    def test_a_file_taken_away_can_be_had_back(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        read(owner, worker, member, roll_labels(IDS))
        again = read(owner, worker, member, roll_labels(IDS[:3]))
        assert "After that the file sent before counts again." in again.text
        owner.post(PLATFORM, {"act": "remove"})
        owner.take_back(PLATFORM)
        assert "3 of 17 cartons" in owner.get(PLATFORM).text
        owner.post(PLATFORM, {"act": "remove"})
        page = owner.get(PLATFORM)
        assert "File removed: labels.pdf" in page.text
        assert "17 of 17 cartons" in page.text


@pytest.mark.usefixtures("named")
class TestSorting:
    def test_the_labels_come_back_sorted_and_readable(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        read(owner, worker, member, roll_labels(list(reversed(IDS))))
        owner.post(PLATFORM, {"act": "sort", "order": "carton", "paper": "", "strip": "y"})
        result = work(worker, member).result
        made = owner.get(result["page"]).response
        assert made.mimetype == "application/pdf"
        with pypdfium2.PdfDocument(made.data) as document:
            texts = [page.get_textpage().get_text_bounded() for page in document]
        for number, text in enumerate(texts, start=1):
            assert IDS[number - 1] in text
            assert f"{number}/17" in text
        assert "LC-EB20 ×24" in texts[0]
        assert "棉浴巾" in texts[10]

    def test_split_by_supplier_they_come_as_zip(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        read(owner, worker, member, roll_labels(IDS[:2]))
        owner.post(PLATFORM, {"act": "sort", "order": "sku", "paper": "", "split": "y"})
        made = owner.get(work(worker, member).result["page"]).response
        with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
            assert archive.namelist() == ["no-supplier.pdf"]

    def test_nothing_is_sorted_before_it_is_read_or_when_nothing_matches(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        owner.get(PLATFORM)
        order = {"act": "sort", "order": "carton"}
        assert owner.post(PLATFORM, order).location == PLATFORM
        read(owner, worker, member, roll_labels(["FBA17QK3M8XYU000001"]))
        page = owner.post(PLATFORM, order, status=422)
        assert "there is nothing to sort" in page.text


@pytest.mark.usefixtures("plan")
class TestIds:
    def test_cartons_without_ids_take_them_from_the_file_when_told_to(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        page = read(owner, worker, member, roll_labels(list(reversed(IDS))))
        assert "Take the ids from the file?" in page.text
        with member.session(writes=False) as session:
            assert set(session.scalars(select(Carton.external_id))) == {""}
        owner.post(PLATFORM, {"act": "ids"})
        with member.session(writes=False) as session:
            found = session.scalars(select(Carton.external_id).order_by(Carton.number))
            assert list(found) == IDS
        assert "Each carton has exactly one label." in owner.get(PLATFORM).text

    def test_a_file_with_too_few_labels_offers_nothing(
        self, owner: Visitor, worker: Worker, member: Member
    ) -> None:
        page = read(owner, worker, member, roll_labels(IDS[:3]))
        assert "Take the ids from the file?" not in page.text
        owner.post(PLATFORM, {"act": "ids"})
        assert "Enter the ids on the labels page" in owner.get(PLATFORM).text

    def test_without_a_file_nothing_happens(self, owner: Visitor, member: Member) -> None:
        owner.get(PLATFORM)
        for act in ("ids", "remove"):
            assert owner.post(PLATFORM, {"act": act}).location == PLATFORM
        with member.session(writes=False) as session:
            assert session.scalars(select(LabelFile)).all() == []


def test_a_programme_that_leaves_labels_to_us_takes_no_pdf(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session, programme="overseas-warehouse")
    assert "This programme leaves the carton labels to you." in owner.get(PLATFORM).text
    assert "leaves the carton labels to you" in send(owner, b"%PDF-", status=200).text


def test_a_programme_whose_ids_look_unknown_is_not_guessed_at(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_plan(session, programme="awd")
    assert "cannot be checked. Print it as it is." in owner.get(PLATFORM).text
