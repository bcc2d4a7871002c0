"""Whoever holds an unexpired lease does the job; nobody else can touch it."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from app import jobs
from app.jobs import leases
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState
from tests.factories.people import Member
from tests.factories.work import order

LAPSED = timedelta(seconds=-1)


def state(member: Member, job_id: int) -> JobState:
    with member.session() as session:
        job = jobs.find(session, job_id)
        assert job is not None
        return job.state


def change(member: Member, job_id: int, **values: object) -> None:
    with member.engine.begin() as connection:
        connection.execute(update(Job).where(Job.id == job_id).values(**values))


def test_one_worker_gets_the_job(member: Member) -> None:
    job_id = order(member, plan=4)
    held = leases.claim(member.engine, job_id, owner="a")
    assert held is not None
    assert (held.workspace_id, held.payload) == (member.workspace_id, {"plan": 4})
    assert leases.claim(member.engine, job_id, owner="b") is None


def test_an_abandoned_job_goes_to_the_next_and_is_lost_to_the_first(member: Member) -> None:
    job_id = order(member)
    first = leases.claim(member.engine, job_id, owner="a", lease=LAPSED)
    second = leases.claim(member.engine, job_id, owner="b")
    assert first is not None
    assert second is not None
    assert not leases.renew(member.engine, first, steps=(1, 2), lease=leases.LEASE)
    assert not leases.finish(member.engine, first, JobState.DONE, {})
    assert leases.finish(member.engine, second, JobState.DONE, {"page": "/plans"})
    assert state(member, job_id) is JobState.DONE


def test_progress_is_kept_and_prolongs_the_lease(member: Member) -> None:
    job_id = order(member)
    held = leases.claim(member.engine, job_id, owner="a", lease=LAPSED)
    assert held is not None
    assert leases.renew(member.engine, held, steps=(3, 8), lease=leases.LEASE)
    assert leases.claim(member.engine, job_id, owner="b") is None
    with member.session() as session:
        job = jobs.find(session, job_id)
        assert job is not None
        assert (job.done_steps, job.all_steps) == (3, 8)


@pytest.mark.parametrize("end", [JobState.DONE, JobState.FAILED, JobState.CANCELLED])
def test_a_finished_job_is_never_taken_again(member: Member, end: JobState) -> None:
    job_id = order(member)
    change(member, job_id, state=end)
    assert leases.claim(member.engine, job_id, owner="a") is None
    assert leases.sweep(member.engine) == []


def test_the_sweep_leaves_alone_what_was_just_sent(member: Member) -> None:
    order(member)
    assert leases.sweep(member.engine) == []


@pytest.mark.parametrize("sent", [None, timedelta(seconds=61)])
def test_a_job_whose_message_was_lost_is_sent_again_once(
    member: Member, sent: timedelta | None
) -> None:
    job_id = order(member)
    change(member, job_id, sent_at=None if sent is None else now() - sent)
    assert leases.sweep(member.engine) == [job_id]
    assert leases.sweep(member.engine) == []


def test_a_job_whose_worker_died_is_sent_again(member: Member) -> None:
    job_id = order(member)
    leases.claim(member.engine, job_id, owner="a", lease=LAPSED)
    assert leases.sweep(member.engine) == [job_id]
    assert state(member, job_id) is JobState.QUEUED


def test_a_job_that_kills_every_worker_is_given_up(member: Member) -> None:
    job_id = order(member)
    for attempt in range(leases.MOST_ATTEMPTS):
        leases.claim(member.engine, job_id, owner=str(attempt), lease=LAPSED)
    assert leases.sweep(member.engine) == []
    assert state(member, job_id) is JobState.FAILED
