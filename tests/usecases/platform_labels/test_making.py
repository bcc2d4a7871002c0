"""The work on label files ends well whatever happened to the file meanwhile."""

from typing import Any

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app import jobs
from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.platform import Order
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.label_files import LabelFile, current_of
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.usecases.platform_labels import keeping, making
from config import Config
from tests.factories.label_pdfs import roll_labels
from tests.factories.papers import TODAY
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan, name_cartons

PAGE = "/p/IP-2026-0001/labels/1/platform"


@pytest.fixture(autouse=True)
def named(member: Member) -> None:
    """Keep a packed plan whose 17 cartons have their ids."""
    with member.session() as session:
        name_cartons(session, a_plan(session).shipments)


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def shipment_of(session: Session) -> Shipment:
    plan = plan_by_reference(session, "IP-2026-0001")
    assert plan is not None
    return plan.shipments[0]


def take_in(
    session: Session, config: Config, content: bytes, *, quota: int = 10**9
) -> int | list[Problem]:
    given = keeping.Given(name="labels.pdf", content=content, page=PAGE, person_id=None)
    folder = FileFolder(config.files, quota)
    return keeping.take_in(session, shipment_of(session), given, folder=folder)


def order(session: Session, member: Member, **choices: Any) -> int | list[Problem]:
    shipment = shipment_of(session)
    kept = current_of(session, shipment.id)
    assert kept is not None
    wanted: dict[str, Any] = {
        "arrangement": Order.CARTON,
        "paper": "",
        "split": False,
        "strip": True,
        "day": TODAY,
        "page": PAGE,
        "files": "/files",
        "person_id": member.person_id,
    }
    return making.order_labels(session, shipment, kept, making.MakingOrder(**wanted | choices))


def done(member: Member, worker: Worker, job_id: int | list[Problem]) -> dict[str, Any]:
    assert isinstance(job_id, int), job_id
    worker.do(job_id)
    with member.session(writes=False) as session:
        job = jobs.find(session, job_id)
        assert job is not None
        return job.result


def forget(member: Member) -> None:
    with member.session() as session:
        session.execute(delete(LabelFile))
        session.commit()


def test_a_full_workspace_takes_no_file(member: Member, config: Config) -> None:
    with member.session() as session:
        refused = take_in(session, config, roll_labels([]), quota=1)
    assert isinstance(refused, list)
    assert [each.code for each in refused] == ["file-quota"]


def test_a_programme_that_leaves_labels_to_us_takes_none(member: Member, config: Config) -> None:
    with member.session() as session:
        shipment_of(session).plan.programme = "overseas-warehouse"
        session.commit()
        assert take_in(session, config, b"%PDF-") == [Problem("label-pdf-own-numbering", "file")]


def test_a_file_removed_before_it_is_read_is_left_alone(
    member: Member, config: Config, worker: Worker
) -> None:
    with member.session() as session:
        job_id = take_in(session, config, roll_labels([f"{FBA_NUMBER}U000001"]))
    forget(member)
    assert done(member, worker, job_id) == {}


def test_a_file_removed_while_it_is_read_is_left_alone(
    member: Member, config: Config, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with member.session() as session:
        job_id = take_in(session, config, roll_labels([f"{FBA_NUMBER}U000001"]))

    def forgetting(*_args: object, **_named: object) -> Problem:
        forget(member)
        return Problem("label-pdf-broken", "file")

    monkeypatch.setattr(keeping, "read_label_pdf", forgetting)
    assert done(member, worker, job_id)["page"] == PAGE


class TestMaking:
    @pytest.fixture(autouse=True)
    def kept(self, member: Member, config: Config, worker: Worker) -> None:
        """Keep a label file that was read: two of the seventeen cartons."""
        ids = [f"{FBA_NUMBER}U{number:06d}" for number in (1, 2)]
        with member.session() as session:
            job_id = take_in(session, config, roll_labels(ids))
        done(member, worker, job_id)

    def test_labels_removed_before_they_are_made_make_nothing(
        self, member: Member, worker: Worker
    ) -> None:
        with member.session() as session:
            job_id = order(session, member)
        forget(member)
        assert done(member, worker, job_id) == {"page": PAGE}

    def test_a_plan_that_lacks_something_by_then_makes_nothing(
        self, member: Member, worker: Worker
    ) -> None:
        with member.session() as session:
            job_id = order(session, member)
            shipment_of(session).plan.exporter_id = None
            session.commit()
        assert done(member, worker, job_id) == {"page": PAGE}
        with member.session() as session:
            assert isinstance(order(session, member), list)

    def test_what_forbids_the_labels_is_told(self, member: Member, worker: Worker) -> None:
        stock = next(iter(label_sheets(LabelKind.CARTON)))
        with member.session() as session:
            job_id = order(session, member, paper=stock)
            for kept in session.scalars(select(LabelFile)):
                kept.labels = [
                    {**label, "symbols": [*label["symbols"], ["lost", False, [0, 0, 1, 1]]]}
                    for label in kept.labels
                ]
            session.commit()
        problem = done(member, worker, job_id)["problem"]
        assert problem["code"] == "label-pdf-unscannable"

    def test_a_sign_that_no_font_has_is_told_before(self, member: Member) -> None:
        with member.session() as session:
            shipment_of(session).items[0].product.name_zh = "耳机\U0001f600"
            session.commit()
            refused = order(session, member)
            assert isinstance(refused, list)
            assert refused[0].code == "font-lacks-character"
            assert isinstance(order(session, member, strip=False), int)

    def test_another_programmes_cartons_match_none(self, member: Member) -> None:
        with member.session() as session:
            shipment_of(session).plan.programme = "overseas-warehouse"
            session.commit()
            assert order(session, member) == [Problem("label-pdf-none-matched")]
