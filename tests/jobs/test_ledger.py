"""Ordering work in the transaction it belongs to, and ending it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app import jobs
from app.jobs import leases, ledger, transport
from app.persistence.session import ForeignWorkspaceError, make_session
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState
from tests.factories.people import Member
from tests.factories.work import KIND, order


def waiting(member: Member) -> int:
    return int(transport.queue_of(member.engine).huey.pending_count())


def test_a_job_is_sent_when_its_transaction_is_committed(member: Member) -> None:
    with member.session() as session:
        job_id = jobs.enqueue(session, jobs.Order(kind=KIND, payload={"plan": 4}))
        assert waiting(member) == 0
        session.commit()
        job = jobs.find(session, job_id)
        assert job is not None
        assert (job.kind, job.payload, job.state) == (KIND, {"plan": 4}, JobState.QUEUED)
    assert waiting(member) == 1


def test_a_job_whose_transaction_fails_never_existed(member: Member) -> None:
    with member.session() as session:
        jobs.enqueue(session, jobs.Order(kind=KIND))
        session.rollback()
        session.commit()
        assert session.scalars(select(Job)).all() == []
    assert waiting(member) == 0


def test_a_queue_that_cannot_be_reached_loses_nothing(
    member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(_engine: object) -> transport.Queue:
        raise OSError("the queue is gone")

    monkeypatch.setattr(transport, "queue_of", unreachable)
    job_id = order(member)
    with member.session() as session:
        job = jobs.find(session, job_id)
        assert job is not None
        assert job.state is JobState.QUEUED


def test_another_workspace_neither_sees_nor_ends_a_job(member: Member, stranger: Member) -> None:
    job_id = order(member)
    with stranger.session() as session:
        assert jobs.find(session, job_id) is None
        assert not jobs.cancel(session, job_id)
    with member.session() as session:
        assert jobs.cancel(session, job_id)


def test_a_session_of_no_workspace_orders_nothing(member: Member) -> None:
    with make_session(member.engine, writes=True) as session, pytest.raises(ForeignWorkspaceError):
        jobs.enqueue(session, jobs.Order(kind=KIND))


def test_a_job_is_cancelled_once(member: Member) -> None:
    job_id = order(member)
    with member.session() as session:
        assert jobs.cancel(session, job_id)
        assert not jobs.cancel(session, job_id)
        job = jobs.find(session, job_id)
        assert job is not None
        assert job.state is JobState.CANCELLED
        assert job.finished_at is not None


@pytest.mark.parametrize(("wait", "begun"), [(timedelta(hours=1), False), (timedelta(0), True)])
def test_what_is_scheduled_waits_for_its_moment(
    member: Member, wait: timedelta, *, begun: bool
) -> None:
    with member.session() as session:
        job_id = jobs.schedule(session, jobs.Order(kind=KIND), due_at=now() + wait)
        session.commit()
    assert waiting(member) == 0
    with member.session() as session:
        assert ledger.in_hand(session) == int(begun)
        assert [job.id for job in ledger.listed(session, most=9)] == [job_id]
    assert leases.sweep(member.engine) == ([job_id] if begun else [])
    assert (leases.claim(member.engine, job_id, owner="a") is not None) is begun


def test_what_is_scheduled_can_be_cancelled(member: Member) -> None:
    with member.session() as session:
        job_id = jobs.schedule(session, jobs.Order(kind=KIND), due_at=now())
        session.commit()
        assert jobs.cancel(session, job_id)
    assert leases.sweep(member.engine) == []


def test_finished_work_is_in_nobodys_hand(member: Member) -> None:
    job_id = order(member)
    with member.session() as session:
        assert ledger.in_hand(session) == 1
        jobs.cancel(session, job_id)
        assert ledger.in_hand(session) == 0
