"""Doing jobs: once, in the right workspace, and again when a worker was killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app import jobs
from app.jobs import transport
from app.jobs.handlers import Work
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.session import make_engine, workspace_of
from app.persistence.tables.jobs import Job, JobState
from config import Config
from tests.factories.databases import BOTH, migrated_address_of
from tests.factories.people import Member, sign_up
from tests.factories.work import handled_by, order

KILLED_AFTER = 20


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def job(member: Member, job_id: int) -> Job:
    with member.session() as session:
        found = jobs.find(session, job_id)
        assert found is not None
        return found


def test_a_job_is_done_in_its_own_workspace_with_its_figures(
    worker: Worker, member: Member
) -> None:
    seen = []

    def handler(work: Work) -> dict[str, str]:
        with work.session() as session:
            seen.append((workspace_of(session), work.payload["plan"]))
        work.progress(1, 1)
        return {"page": "/plans"}

    job_id = order(member, plan=4)
    with handled_by(handler):
        worker.do(job_id)
        worker.do(job_id)
    assert seen == [(member.workspace_id, 4)]
    done = job(member, job_id)
    assert (done.state, done.result, done.done_steps) == (JobState.DONE, {"page": "/plans"}, 1)


def test_a_handler_that_breaks_leaves_a_reference_that_the_log_has(
    worker: Worker, member: Member, caplog: pytest.LogCaptureFixture
) -> None:
    def handler(_work: Work) -> None:
        raise ZeroDivisionError

    job_id = order(member)
    with handled_by(handler):
        worker.do(job_id)
    failed = job(member, job_id)
    assert failed.state is JobState.FAILED
    assert failed.result["reference"] in caplog.text


def test_a_cancelled_job_stops_at_its_next_step(worker: Worker, member: Member) -> None:
    steps = []

    def handler(work: Work) -> None:
        steps.append("first")
        with member.session() as session:
            assert jobs.cancel(session, job_id)
        work.progress(1, 2)
        steps.append("second")

    job_id = order(member)
    with handled_by(handler):
        worker.do(job_id)
    assert steps == ["first"]
    assert job(member, job_id).state is JobState.CANCELLED


def test_a_result_that_comes_after_cancelling_is_dropped(worker: Worker, member: Member) -> None:
    def handler(_work: Work) -> dict[str, str]:
        with member.session() as session:
            jobs.cancel(session, job_id)
        return {"page": "/plans"}

    job_id = order(member)
    with handled_by(handler):
        worker.do(job_id)
    assert job(member, job_id).result == {}


#: A worker whose handler writes a line, and waits for ever while the file "hang" is there.
PROGRAM = """
import sys, time
from datetime import timedelta
from pathlib import Path
from app.jobs import handles
from app.jobs.worker import run
from app.persistence.session import make_engine
from config import Config

@handles("specimen", title="Making specimens")
def make(work):
    diary = Path(work.payload["diary"])
    with diary.open("a") as file:
        file.write("begun\\n")
    if Path(work.payload["hang"]).exists():
        time.sleep(60)
    with diary.open("a") as file:
        file.write("ended\\n")

config = Config(database_url=sys.argv[1], secret_key="x" * 32)
run(make_engine(config.database_url), config, lease=timedelta(seconds=1), sweep_every=0.1)
"""


@contextmanager
def worker_process(config: Config) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, config.database_url])
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


@pytest.fixture(params=BOTH)
def ordering(request: pytest.FixtureRequest, config: Config) -> Iterator[tuple[Member, Config]]:
    """Return somebody who orders work, and the settings of the workers, on each engine."""
    engine = make_engine(migrated_address_of(request.param, request))
    address = engine.url.render_as_string(hide_password=False)
    yield sign_up(engine), replace(config, database_url=address)
    engine.dispose()


def wait_for(diary: Path, content: str) -> None:
    deadline = time.monotonic() + KILLED_AFTER
    while not (diary.exists() and diary.read_text() == content):
        assert time.monotonic() < deadline, diary.read_text() if diary.exists() else "not begun"
        time.sleep(0.05)


def kill_the_first(config: Config, diary: Path) -> None:
    """Start a worker, wait until it has begun, and kill it in the middle."""
    with worker_process(config) as process:
        wait_for(diary, "begun\n")
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(timeout=5) == -signal.SIGKILL


def test_the_job_of_a_killed_worker_is_done_by_the_next(
    ordering: tuple[Member, Config], tmp_path: Path
) -> None:
    member, config = ordering
    diary, hang = tmp_path / "diary", tmp_path / "hang"
    hang.touch()
    job_id = order(member, diary=str(diary), hang=str(hang))
    kill_the_first(config, diary)
    assert job(member, job_id).state is JobState.RUNNING
    hang.unlink()
    with worker_process(config) as process:
        wait_for(diary, "begun\nbegun\nended\n")
        process.terminate()
        assert process.wait(timeout=10) == 0
    done = job(member, job_id)
    assert (done.state, done.attempts) == (JobState.DONE, 2)


def test_each_job_is_finished_once_however_often_it_is_sent(
    ordering: tuple[Member, Config], tmp_path: Path
) -> None:
    """A worker is killed, two follow; every id is sent three times, with ten sweeps a second."""
    member, config = ordering
    diaries, hang = [tmp_path / f"diary-{number}" for number in range(4)], tmp_path / "hang"
    hang.touch()
    jobs_ordered = [order(member, diary=str(diary), hang=str(hang)) for diary in diaries]
    for job_id in jobs_ordered * 2:
        transport.queue_of(member.engine).send(job_id)
    kill_the_first(config, diaries[0])
    hang.unlink()
    with worker_process(config), worker_process(config):
        wait_for(diaries[0], "begun\nbegun\nended\n")
        for diary in diaries[1:]:
            wait_for(diary, "begun\nended\n")
        wait_until_unwanted(member)
    assert [diary.read_text().count("ended") for diary in diaries] == [1, 1, 1, 1]
    found = [job(member, job_id) for job_id in jobs_ordered]
    assert [each.state for each in found] == [JobState.DONE] * 4
    assert [each.attempts for each in found] == [2, 1, 1, 1]


def wait_until_unwanted(member: Member) -> None:
    """Wait until the workers have looked at every message."""
    huey = transport.queue_of(member.engine).huey
    deadline = time.monotonic() + KILLED_AFTER
    while huey.pending_count():
        assert time.monotonic() < deadline
        time.sleep(0.05)
