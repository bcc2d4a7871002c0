"""Work nobody asks for is ordered for each workspace, once in a while and never twice at once."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.jobs import handlers, ledger
from app.jobs.recurring import order_what_is_due
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState
from tests.factories.people import Member
from tests.factories.work import KIND, handled_by, order

HOURLY = timedelta(hours=1)
TIDY = "tidy"


@pytest.fixture(autouse=True)
def _tidying() -> Iterator[None]:
    with handled_by(lambda _work: None):
        handlers.handles(TIDY, title="Tidying up", every=HOURLY)(lambda _work: None)
        yield


def orders(member: Member) -> list[Job]:
    with member.session() as session:
        return list(session.scalars(select(Job).where(Job.kind == TIDY).order_by(Job.id)))


def finish(member: Member, *, ago: timedelta) -> None:
    with member.engine.begin() as connection:
        connection.execute(update(Job).values(state=JobState.DONE, finished_at=now() - ago))


def test_each_workspace_has_it_ordered_once(member: Member, stranger: Member) -> None:
    order_what_is_due(member.engine)
    order_what_is_due(member.engine)
    assert [len(orders(each)) for each in (member, stranger)] == [1, 1]


@pytest.mark.parametrize(("ago", "count"), [(timedelta(minutes=59), 1), (HOURLY, 2)])
def test_it_is_ordered_again_when_it_was_done_long_enough_ago(
    member: Member, ago: timedelta, count: int
) -> None:
    order_what_is_due(member.engine)
    finish(member, ago=ago)
    order_what_is_due(member.engine)
    assert len(orders(member)) == count


def test_what_people_ordered_is_done_when_they_order_it(member: Member) -> None:
    job_id = order(member)
    order_what_is_due(member.engine)
    with member.session() as session:
        assert [job.id for job in ledger.listed(session, most=5)] == [job_id]
        assert [job.kind for job in ledger.listed(session, most=5)] == [KIND]
        assert ledger.in_hand(session) == 1
