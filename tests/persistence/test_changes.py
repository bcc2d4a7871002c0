"""A workspace's count of changes rises with whatever lists may show, and with nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from app.jobs import Order, enqueue
from app.persistence import changes
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.changes import Change
from app.persistence.tables.drafts import Draft
from app.persistence.tables.parties import LegalEntity
from app.persistence.touching import Touched
from app.usecases import drafting
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment


def number(member: Member) -> int:
    with member.session(writes=False) as session:
        found = select(Workspace.changes).where(Workspace.id == member.workspace_id)
        return session.scalars(found).one()


def test_a_row_made_changed_or_removed_counts(member: Member, stranger: Member) -> None:
    before, theirs = number(member), number(stranger)
    with member.session() as session:
        company = a_company(session)
        assert number(member) == before + 1
        company.phone = "1"
        session.commit()
        assert number(member) == before + 2
        session.delete(company)
        session.commit()
    assert number(member) == before + 3
    assert number(stranger) == theirs


@pytest.mark.parametrize("statement", [update(LegalEntity).values(phone="1"), delete(LegalEntity)])
def test_a_statement_that_changes_rows_unseen_counts(member: Member, statement: Any) -> None:
    with member.session() as session:
        a_company(session)
        before = number(member)
        session.execute(statement)
        session.commit()
    assert number(member) == before + 1


def touched(member: Member, since: int) -> Touched:
    with member.session(writes=False) as session:
        return changes.touched_since(session, since=since, until=number(member))


def test_the_latest_changes_name_the_shipments_they_touched(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        first, second = plan.shipments[0], a_shipment(session, plan)
        before = number(member)
        assert touched(member, before) == frozenset()
        first.note = "Heavy"
        session.commit()
        a_company(session, name_en="Another Ltd")
        assert touched(member, before) == frozenset({first.id})
        second.items[0].quantity += 1
        session.commit()
        assert touched(member, before) == frozenset({first.id, second.id})
        plan.name = "Spring"
        session.commit()
    assert touched(member, before) is None
    assert touched(member, number(member) - 1) is None


def test_a_change_of_very_many_may_have_touched_any(
    member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MOST_NAMED", 0)
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        before = number(member)
        shipment.note = "Heavy"
        session.commit()
    assert touched(member, before) is None


def test_changes_of_long_ago_are_forgotten(member: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "REMEMBERED", 2)
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        before = number(member)
        for note in ("one", "two", "three"):
            shipment.note = note
            session.commit()
        assert len(session.scalars(select(Change.number)).all()) == 2
    assert touched(member, before) is None
    assert touched(member, before + 1) == frozenset({shipment.id})


def test_a_number_raised_by_nobody_known_may_have_touched_any(member: Member) -> None:
    before = number(member)
    with member.engine.begin() as connection:
        connection.execute(text("UPDATE workspace SET changes = changes + 1"))
    assert touched(member, before) is None


def test_changes_of_another_workspace_are_not_told(member: Member, stranger: Member) -> None:
    with stranger.session() as session:
        before = number(stranger)
        a_plan(session).shipments[0].note = "Theirs"
        session.commit()
        upto = number(stranger)
    with member.session() as session:
        told = changes.touched_since(session, since=before, until=upto)
    assert told is None


def _look(session: Session, _member: Member) -> None:
    session.execute(select(LegalEntity)).all()


def _draft(session: Session, member: Member) -> None:
    drafting.keep(session, person_id=member.person_id, page="/x", entries={"a": ["b"]})
    drafting.drop(session, person_id=member.person_id, page="/x")
    session.execute(delete(Draft))


def _job(session: Session, _member: Member) -> None:
    enqueue(session, Order(kind="nothing"))


@pytest.mark.parametrize("act", [_look, _draft, _job])
def test_looking_drafts_and_jobs_do_not_count(
    member: Member, act: Callable[[Session, Member], None]
) -> None:
    before = number(member)
    with member.session() as session:
        act(session, member)
        session.commit()
    assert number(member) == before


def test_what_is_taken_back_does_not_count(member: Member) -> None:
    before = number(member)
    with member.session() as session:
        session.add(LegalEntity(name_en="Nobody Ltd"))
        session.flush()
        session.rollback()
    assert number(member) == before
