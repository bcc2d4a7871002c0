"""A large workbook is read in the background, whole or not at all, whatever becomes of a worker."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.connectors.workbooks import read_workbook
from app.jobs import cancel, find
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState, Job, find_run
from app.persistence.tables.jobs import JobState
from app.usecases.importing import reading, runs, tables
from config import Config
from tests.factories.people import Member
from tests.factories.workbooks import large_workbook

PAGE = "/import/1"
PATIENCE = 40


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def sent(member: Member, config: Config, content: bytes | None = None) -> int:
    """Send a large file in and return the job that reads it."""
    given = runs.Given(
        kind="products", name="a.xlsx", content=content or large_workbook(), person_id=None
    )
    with member.session() as session:
        run = runs.take_in(session, given, folder=FileFolder.of(config))
        assert isinstance(run, ImportRun)
        return reading.order_reading(session, run, page=PAGE)


def now_kept(member: Member, job_id: int) -> tuple[ImportRun, Job]:
    with member.session() as session:
        run, job = find_run(session, 1), find(session, job_id)
        assert run is not None
        assert job is not None
        return run, job


def test_its_cells_are_kept_and_the_job_leads_on(
    member: Member, config: Config, worker: Worker
) -> None:
    job_id = sent(member, config)
    worker.do(job_id)
    run, job = now_kept(member, job_id)
    assert (job.state, job.result) == (JobState.DONE, {"page": PAGE, "onward": True})
    assert run.state is ImportState.UPLOADED
    assert set(run.mapping["columns"].values()) == {"sku", "name_zh"}
    assert len(tables.table_of(run, folder=FileFolder.of(config)).sheets[0].lines) == 401


def test_one_that_cannot_be_read_says_why_at_the_file(
    member: Member, config: Config, worker: Worker
) -> None:
    job_id = sent(member, config, b"SKU,name\n" + b"a" * 300_000 + b"\x81\n")
    worker.do(job_id)
    run, _job = now_kept(member, job_id)
    assert run.state is ImportState.REFUSED
    [problem] = reading.refusal_of(run)
    assert (problem.code, problem.field) == ("workbook-encoding", "file")
    assert problem.params["name"] == "a.xlsx"


def test_reading_is_ordered_once_while_it_is_in_hand(member: Member, config: Config) -> None:
    job_id = sent(member, config)
    with member.session() as session:
        run = find_run(session, 1)
        assert run is not None
        assert reading.refusal_of(run) == []
        assert reading.order_reading(session, run, page=PAGE) == job_id


def test_reading_that_is_stopped_keeps_nothing_of_it(
    member: Member, config: Config, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    job_id = sent(member, config)

    def stopped_meanwhile(content: bytes, name: str) -> object:
        with member.session() as session:
            assert cancel(session, job_id)
        return read_workbook(content, name)

    monkeypatch.setattr(reading, "read_workbook", stopped_meanwhile)
    worker.do(job_id)
    run, job = now_kept(member, job_id)
    assert (run.state, run.table_id, job.state) == (ImportState.SENT, None, JobState.CANCELLED)


def test_what_was_read_is_not_read_again(
    member: Member, config: Config, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker.do(sent(member, config))
    with member.session() as session:
        run = find_run(session, 1)
        assert run is not None
        again = reading.order_reading(session, run, page=PAGE)
    monkeypatch.delattr(reading, "read_workbook")
    worker.do(again)
    assert now_kept(member, again)[1].state is JobState.DONE


#: A worker that is stopped, on its first attempt, when the file is read and nothing is kept.
PROGRAM = """
import sys, time
from datetime import timedelta
from pathlib import Path
from app.jobs.worker import run
from app.persistence.session import make_engine
from app.usecases.importing import reading
from config import Config

mark = Path(sys.argv[2])
real = reading.read_workbook

def slow(*arguments):
    found = real(*arguments)
    if not mark.exists():
        mark.write_text("read")
        time.sleep(60)
    return found

reading.read_workbook = slow
config = Config(database_url=sys.argv[1], secret_key="x" * 32, files=Path(sys.argv[3]))
lease = timedelta(seconds=int(sys.argv[4]))
run(make_engine(config.database_url), config, lease=lease, sweep_every=0.2)
"""


def test_reading_by_a_worker_that_is_killed_is_done_by_the_next(
    member: Member, config: Config, tmp_path: Path
) -> None:
    job_id = sent(member, config)
    mark = tmp_path / "mark"
    command = [
        sys.executable, "-c", PROGRAM, config.database_url, str(mark), str(config.files),
    ]  # fmt: skip
    with subprocess.Popen([*command, "1"]) as first:
        wait_until(mark.exists)
        os.kill(first.pid, signal.SIGKILL)
    assert now_kept(member, job_id)[0].state is ImportState.SENT
    with subprocess.Popen([*command, "60"]) as second:
        wait_until(lambda: now_kept(member, job_id)[1].state is JobState.DONE)
        second.terminate()
    run, job = now_kept(member, job_id)
    assert (run.state, job.attempts) == (ImportState.UPLOADED, 2)


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)
