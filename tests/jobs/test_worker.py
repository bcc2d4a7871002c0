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
from app.jobs.handlers import Work
from app.jobs.worker import Worker, name_of_this_process
from app.persistence import migrating
from app.persistence.session import make_engine, workspace_of
from app.persistence.tables.jobs import Job, JobState
from config import Config
from tests.factories.databases import Postgres
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


#: A worker whose handler writes a line, and waits for ever on its first attempt.
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
    if diary.read_text() == "begun\\n":
        time.sleep(60)
    with diary.open("a") as file:
        file.write("ended\\n")

config = Config(database_url=sys.argv[1], secret_key="x" * 32)
run(make_engine(config.database_url), config, lease=timedelta(seconds=1), sweep_every=0.2)
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


def wait_for(diary: Path, content: str) -> None:
    deadline = time.monotonic() + KILLED_AFTER
    while not (diary.exists() and diary.read_text() == content):
        assert time.monotonic() < deadline, diary.read_text() if diary.exists() else "not begun"
        time.sleep(0.05)


def test_the_job_of_a_killed_worker_is_done_by_the_next(
    member: Member, config: Config, tmp_path: Path
) -> None:
    killed_and_done(member, config, tmp_path / "diary")


@pytest.mark.postgres
@pytest.mark.xdist_group("postgres")
def test_it_is_on_postgresql_too(postgres: Postgres, config: Config, tmp_path: Path) -> None:
    engine = make_engine(postgres.new())
    migrating.upgrade(engine)
    there = replace(config, database_url=engine.url.render_as_string(hide_password=False))
    killed_and_done(sign_up(engine), there, tmp_path / "diary")
    engine.dispose()


def killed_and_done(member: Member, config: Config, diary: Path) -> None:
    """Order a job, kill the worker that begins it, and let the next one finish it."""
    job_id = order(member, diary=str(diary))
    with worker_process(config) as process:
        wait_for(diary, "begun\n")
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(timeout=5) == -signal.SIGKILL
    assert job(member, job_id).state is JobState.RUNNING
    with worker_process(config) as process:
        wait_for(diary, "begun\nbegun\nended\n")
        process.terminate()
        assert process.wait(timeout=10) == 0
    done = job(member, job_id)
    assert (done.state, done.attempts) == (JobState.DONE, 2)
