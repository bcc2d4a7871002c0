"""The list of papers: what is due, each language it was made in, and what is due no more."""

import pytest
from sqlalchemy.orm import Session

from app.domain.paperwork.document import Due
from app.persistence.files import FileFolder
from app.persistence.plans import Shipment
from app.usecases.paper_sheet import PaperSheet, sheet_of
from app.usecases.plan_record import record_of
from tests.factories.papers import PAPERS, TODAY, keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan

pytestmark = pytest.mark.usefixtures("two_papers")


def sheet(session: Session, shipment: Shipment) -> PaperSheet:
    record, _problems = record_of(shipment, day=TODAY)
    return sheet_of(session, shipment=shipment, record=record)


def test_papers_not_made_yet_are_listed_once_without_a_language(member: Member) -> None:
    with member.session() as session:
        found = sheet(session, a_plan(session).shipments[0])
    assert [line.document.code for line in found.due(Due.REQUIRED)] == list(PAPERS)
    assert [line.newest for line in found.lines] == [None, None]
    assert found.current == []
    assert [document.code for document in found.kinds] == list(PAPERS)


def test_each_language_is_a_line_with_its_versions_newest_first(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files, kinds=PAPERS[:1])
        shipment.plan.incoterm_place = "Beilun"
        session.commit()
        keep_papers(session, shipment, folder=files, kinds=PAPERS[:1])
        keep_papers(session, shipment, folder=files, kinds=PAPERS[:1], language="en")
        chinese, english, packing = sheet(session, shipment).lines
    assert (chinese.language, english.language, packing.language) == ("zh-en", "en", "")
    assert [paper.revision for paper in chinese.versions] == [2, 1]
    assert (chinese.current, english.current, packing.current) == (True, True, False)


def test_an_older_fact_is_out_of_date(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files)
        shipment.plan.incoterm_place = "Beilun"
        session.commit()
        found = sheet(session, shipment)
    assert found.current == []
    assert [line.newest.revision for line in found.lines if line.newest] == [1, 1]


def test_papers_stay_listed_when_nothing_is_due_any_more(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files)
        shipment.plan.exporter = None
        session.commit()
        found = sheet(session, shipment)
    assert found.due(Due.REQUIRED) == []
    assert [line.document.code for line in found.due(None)] == list(PAPERS)
    assert found.current == []
    assert found.kinds == []
