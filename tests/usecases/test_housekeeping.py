"""Every hour a workspace forgets what nobody can ask for any more, and nothing else."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select, update

from app.jobs import Order, enqueue, ledger
from app.jobs.recurring import order_what_is_due
from app.jobs.worker import Worker
from app.persistence.files import TO_FETCH, FileFolder, derived, space_used, store
from app.persistence.tables.accounts import DemoStart, Workspace
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job, JobState
from app.persistence.tables.undoing import UndoStep
from app.usecases.attaching import Given, attach, attachments_of, detach
from app.usecases.housekeeping import tidy
from app.usecases.undoing import take_back
from config import Config
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.factories.uploads import pdf

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def age(files: FileFolder, *, by: timedelta) -> None:
    """Let everything in the folder have been put so long ago."""
    moment = (now() - by).timestamp()
    for path in files.root.rglob("*"):
        os.utime(path, (moment, moment))


def contents(files: FileFolder) -> list[Path]:
    return [path for path in files.root.rglob("*") if path.is_file()]


def attached(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        an_address(session)
        attach(session, Given(subject="address:1", name="a.pdf", content=pdf()), folder=files)


def tidied(member: Member, files: FileFolder, *, after: timedelta = timedelta(0)) -> None:
    """Tidy up once an hour until so much time has passed."""
    moment = now()
    for hours in range(int(after / HOUR) + 1):
        with (
            time_machine.travel(moment + hours * HOUR, tick=False),
            member.session() as session,
        ):
            tidy(session, folder=files)


def test_a_file_that_belongs_to_something_stays(member: Member, files: FileFolder) -> None:
    attached(member, files)
    age(files, by=DAY)
    tidied(member, files, after=DAY)
    assert len(contents(files)) == 1


def test_a_file_taken_away_stays_while_that_can_be_undone_and_goes_then(
    member: Member, files: FileFolder
) -> None:
    attached(member, files)
    with member.session() as session:
        (kept,) = attachments_of(session, "address:1")
        step_id = detach(session, kept, person_id=None)
        session.execute(
            update(StoredFile)
            .where(StoredFile.workspace_id == member.workspace_id)
            .values(created_at=now() - DAY)
        )
        session.commit()
    age(files, by=DAY)
    tidied(member, files)
    with member.session() as session:
        assert isinstance(step_id, int)
        assert take_back(session, step_id) == []
        (kept,) = attachments_of(session, "address:1")
        detach(session, kept, person_id=None)
    tidied(member, files, after=HOUR)
    assert contents(files) == []
    with member.session() as session:
        assert session.scalars(select(StoredFile)).all() == []


def test_a_file_just_put_waits_for_its_row(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        store(session, files, content=b"new", name="a", media_type="text/csv")
        session.commit()
    tidied(member, files)
    assert len(contents(files)) == 1


def test_content_without_a_row_is_found_within_a_day(member: Member, files: FileFolder) -> None:
    for number in range(5):
        files.put(str(number).encode())
    age(files, by=HOUR * 2)
    tidied(member, files, after=DAY)
    assert contents(files) == []


def test_what_can_no_longer_be_taken_back_forgets_how_it_was(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        session.add_all(
            UndoStep(verb=verb, before={"rows": []}, expires_at=now() - ago)
            for verb, ago in (("open", -HOUR), ("past", HOUR), ("old", 31 * DAY))
        )
        session.commit()
    tidied(member, files)
    with member.session() as session:
        steps = session.scalars(select(UndoStep).order_by(UndoStep.id)).all()
        assert [(step.verb, bool(step.before)) for step in steps] == [
            ("open", True),
            ("past", False),
        ]


@pytest.mark.parametrize(
    ("kind", "ago", "left"),
    [
        ("housekeeping", HOUR, 1),
        ("housekeeping", 2 * DAY, 0),
        ("papers", 2 * DAY, 1),
        ("papers", 31 * DAY, 0),
    ],
)
def test_finished_work_is_forgotten_in_time(
    member: Member, files: FileFolder, kind: str, ago: timedelta, left: int
) -> None:
    with member.session() as session:
        enqueue(session, Order(kind=kind))
        waiting = enqueue(session, Order(kind="waiting"))
        session.commit()
    with member.engine.begin() as connection:
        done = update(Job).where(Job.kind == kind)
        connection.execute(done.values(state=JobState.DONE, finished_at=now() - ago))
    tidied(member, files)
    with member.session() as session:
        assert len(session.scalars(select(Job).where(Job.kind == kind)).all()) == left
        assert session.scalar(select(Job.id).where(Job.id == waiting)) == waiting


def test_where_demos_were_opened_from_is_forgotten_after_a_day(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        session.add_all(DemoStart(origin="x", created_at=now() - ago) for ago in (HOUR, 2 * DAY))
        session.commit()
    tidied(member, files)
    with member.session() as session:
        assert len(session.scalars(select(DemoStart)).all()) == 1


@pytest.mark.parametrize(("ends", "left"), [(None, True), (HOUR, True), (-HOUR, False)])
def test_a_workspace_to_be_thrown_away_is_when_its_time_is_over(
    member: Member, config: Config, ends: timedelta | None, *, left: bool
) -> None:
    with member.session() as session:
        session.execute(update(Workspace).values(expires_at=ends and now() + ends))
        session.commit()
    order_what_is_due(member.engine)
    with member.session() as session:
        (job_id,) = session.scalars(select(Job.id))
        assert ledger.listed(session, most=9) == []
    Worker(engine=member.engine, config=config, owner="a").do(job_id)
    with member.session() as session:
        assert bool(session.scalars(select(Workspace)).all()) is left


def test_a_derived_file_stays_as_long_as_it_is_to_be_fetched_and_takes_no_space(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        export = store(session, files, content=b"export", name="a.csv", media_type="text/csv")
        derived(export, lasting=TO_FETCH)
        session.commit()
        assert space_used(session) == 0
    age(files, by=2 * TO_FETCH)
    for after, left in ((TO_FETCH - HOUR, 1), (TO_FETCH + HOUR, 0)):
        with time_machine.travel(now() + after, tick=False), member.session() as session:
            tidy(session, folder=files)
        assert len(contents(files)) == left
