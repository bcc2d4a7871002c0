"""Kept papers: numbered versions, each with its facts; the same facts are never kept twice."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder
from app.persistence.papers import papers_of
from app.persistence.tables.papers import Paper
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.plan_record import record_of
from tests.factories.papers import TODAY, blank_pdf
from tests.factories.people import Member
from tests.factories.plans import a_plan


@pytest.fixture
def printed(member: Member) -> Printed:
    """Return a printed invoice of two pages."""
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        return Printed(
            shipment_id=shipment.id,
            record=record_made(shipment),
            language="zh-en",
            papers={"commercial-invoice": blank_pdf(pages=2)},
            person_id=member.person_id,
        )


def record_made(shipment: object) -> ShipmentRecord:
    record, _problems = record_of(shipment, day=TODAY)  # type: ignore[arg-type]
    assert record is not None
    return record


def dated(printed: Printed, day: date) -> Printed:
    return replace(printed, record=replace(printed.record, date=day))


def versions(session: Session, printed: Printed) -> list[Paper]:
    return papers_of(session, [printed.shipment_id])


def test_a_paper_is_kept_with_its_pages_its_maker_and_its_facts(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        [paper] = freeze_papers(session, printed, folder=files)
    with member.session(writes=False) as session:
        [kept] = versions(session, printed)
        assert (kept.revision, kept.pages) == (1, 2)
        assert kept.printed_by is not None
        assert kept.printed_by.name == "Chen Min"
        assert kept.facts["reference"] == "IP-2026-0001-1"
        assert kept.facts_hash == paper.facts_hash
        assert kept.file.name == "IP-2026-0001-1_commercial-invoice_zh-en_v1.pdf"
        assert files.read(kept.file.sha256) == printed.papers["commercial-invoice"]


def test_keeping_the_same_paper_twice_keeps_it_once(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
    with member.session() as session:
        assert freeze_papers(session, printed, folder=files) == []
        assert len(versions(session, printed)) == 1


def test_another_day_or_fact_is_the_next_version_and_the_older_stays(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        freeze_papers(session, dated(printed, date(2026, 11, 23)), folder=files)
        kept = versions(session, printed)
        assert [paper.revision for paper in kept] == [2, 1]
        assert [paper.facts["date"] for paper in kept] == ["2026-11-23", "2026-11-22"]


def test_each_language_has_versions_of_its_own(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        freeze_papers(session, replace(printed, language="en"), folder=files)
        assert {(paper.language, paper.revision) for paper in versions(session, printed)} == {
            ("zh-en", 1),
            ("en", 1),
        }
