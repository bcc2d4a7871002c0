"""A workspace's count of changes rises with whatever lists may show, and with nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.jobs import Order, enqueue
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.drafts import Draft
from app.persistence.tables.parties import LegalEntity
from app.usecases import drafting
from tests.factories.parties import a_company
from tests.factories.people import Member


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
