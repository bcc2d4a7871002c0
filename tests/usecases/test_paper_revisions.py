"""Which number a paper gets next, and what it then says is new."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder
from app.usecases.paper_revisions import next_revisions, own_language
from app.usecases.plan_record import record_of
from tests.factories.papers import PAPERS, TODAY, keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan

_KINDS = PAPERS


@pytest.fixture
def issued(member: Member, files: FileFolder) -> tuple[int, ShipmentRecord]:
    """Return a shipment whose invoice was issued once in both languages, and its record."""
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        keep_papers(session, shipment, folder=files, kinds=_KINDS[:1])
        record, _ = record_of(shipment, day=TODAY)
        assert record is not None
        return shipment.id, record


def following(
    session: Session, issued: tuple[int, ShipmentRecord], *, language: str = "zh-en"
) -> dict[str, Revision]:
    shipment_id, record = issued
    return next_revisions(session, record, shipment_id=shipment_id, language=language, kinds=_KINDS)


def test_what_is_issued_and_unchanged_needs_no_revision(
    member: Member, issued: tuple[int, ShipmentRecord]
) -> None:
    with member.session(writes=False) as session:
        assert following(session, issued) == {"packing-list": Revision(number=1)}


def test_another_language_is_numbered_by_itself(
    member: Member, issued: tuple[int, ShipmentRecord]
) -> None:
    with member.session(writes=False) as session:
        found = following(session, issued, language="en")
    assert found == dict.fromkeys(_KINDS, Revision(number=1))


def test_a_change_is_the_next_number_and_says_what_is_new(
    member: Member, issued: tuple[int, ShipmentRecord]
) -> None:
    shipment_id, record = issued
    changed = replace(record, date=date(2026, 11, 23), container="EXLU1234567")
    with member.session(writes=False) as session:
        revision = following(session, (shipment_id, changed))["commercial-invoice"]
    assert revision.number == 2
    assert [line.zh for line in revision.told(most=6)] == [
        "日期：2026-11-22 → 2026-11-23",
        "柜号：无 → EXLU1234567",
    ]


def test_a_paper_is_numbered_in_the_language_it_can_be_had_in() -> None:
    assert own_language("declaration-elements", "en") == "zh"
    assert own_language("commercial-invoice", "en") == "en"
