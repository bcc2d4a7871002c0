"""Kept papers: numbered versions, each with its facts; the same facts are never kept twice."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import ChangeKind
from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder
from app.persistence.papers import papers_of
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.papers import Paper, PaperCheck
from app.usecases.check_print import new_token
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.plan_record import record_of
from app.usecases.tokens import token_hash
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


def signed(printed: Printed) -> Printed:
    """Return the same papers with somebody who answers for them."""
    details = replace(printed.record.details, signatory="Chen Min")
    return replace(printed, record=replace(printed.record, details=details))


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


def test_another_day_alone_makes_no_version(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        assert freeze_papers(session, dated(printed, date(2026, 11, 23)), folder=files) == []


def test_another_fact_is_the_next_version_with_its_own_day_and_the_older_stays(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        freeze_papers(session, signed(dated(printed, date(2026, 11, 23))), folder=files)
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


def test_a_paper_with_one_language_has_one_row_of_versions(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    elements = {"declaration-elements": blank_pdf()}
    with member.session() as session:
        freeze_papers(session, replace(printed, papers=elements), folder=files)
        kept = freeze_papers(
            session, replace(printed, papers=elements, language="en"), folder=files
        )
        assert kept == []


def test_a_print_that_came_too_late_is_not_kept(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    first = {"commercial-invoice": Revision(number=1)}
    late = dated(replace(printed, revisions=first), date(2026, 11, 23))
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        assert freeze_papers(session, late, folder=files) == []


def test_a_withdrawn_version_is_followed_by_the_same_facts_anew(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    with member.session() as session:
        [paper] = freeze_papers(session, printed, folder=files)
        order = ChangeOrder(
            kind=ChangeKind.ROLLED, shipment_id=printed.shipment_id, reason="", figures={}
        )
        session.add(order)
        session.flush()
        paper.withdrawn_by_id = order.id
        session.commit()
        [anew] = freeze_papers(session, printed, folder=files)
        assert (anew.revision, anew.changes) == (2, [])


def test_what_changed_is_kept_in_words(member: Member, printed: Printed, files: FileFolder) -> None:
    with member.session() as session:
        freeze_papers(session, printed, folder=files)
        [paper] = freeze_papers(session, signed(printed), folder=files)
        assert paper.changes == [
            {"en": "Responsible person: none → Chen Min", "zh": "负责人：无 → Chen Min"}
        ]


def test_only_the_hash_of_a_token_is_kept(
    member: Member, printed: Printed, files: FileFolder
) -> None:
    token = new_token()
    tokens = {"commercial-invoice": token}
    with member.session() as session:
        [paper] = freeze_papers(session, replace(printed, tokens=tokens), folder=files)
        [check] = session.scalars(select(PaperCheck))
        assert (check.paper_id, check.workspace_id) == (paper.id, member.workspace_id)
        assert check.token_hash == token_hash(token) != token
