"""Everything of a table is saved in one piece, in the background, once; and can be taken back."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.jobs import find
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState, find_run
from app.persistence.tables.jobs import JobState
from app.persistence.tables.products import Product
from app.usecases.importing import runs, saving
from app.usecases.importing.inspecting import inspect
from app.usecases.undoing import take_back
from config import Config
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import SETTING, workbook

PAGE = "/import/1"
KILLED_AFTER = 20


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def ordered(member: Member, config: Config, *rows: list[str]) -> tuple[int, int]:
    """Take a table in, check it and have it saved; return the numbers of the run and the job."""
    folder = FileFolder.of(config)
    content = workbook(["SKU", "品名", "单价"], *rows)
    with member.session() as session:
        given = runs.Given(
            kind="products", name="a.xlsx", content=content, person_id=member.person_id
        )
        run = runs.take_in(session, given, folder=folder)
        assert isinstance(run, ImportRun)
        assert inspect(session, run, setting=SETTING, folder=folder, page=PAGE) == []
        return run.id, saving.order_saving(session, run, setting=SETTING, page=PAGE)


def run_of(session: Session, run_id: int) -> ImportRun:
    run = find_run(session, run_id)
    assert run is not None
    return run


def count(member: Member) -> int:
    with member.session() as session:
        return session.scalar(select(func.count()).select_from(Product)) or 0


def test_all_rows_are_saved_and_the_job_leads_to_what_came_of_it(
    member: Member, config: Config, worker: Worker
) -> None:
    run_id, job_id = ordered(member, config, ["a", "灯", "1"], ["b", "灯", "2"])
    worker.do(job_id)
    assert count(member) == 2
    with member.session() as session:
        run, job = run_of(session, run_id), find(session, job_id)
        assert job is not None
        assert (job.state, job.result) == (JobState.DONE, {"page": PAGE, "onward": True})
        assert (run.state, run.table, run.found) == (ImportState.SAVED, None, None)
        assert run.outcome == {
            "new": 2, "changed": 0, "unchanged": 0, "touched": [["product", "a"], ["product", "b"]],
        }  # fmt: skip


def test_an_import_is_taken_back_as_one_act(member: Member, config: Config, worker: Worker) -> None:
    with member.session() as session:
        bottle(session)
    run_id, job_id = ordered(member, config, ["a", "灯", "1"], ["LC-BT05", "杯", "9"])
    worker.do(job_id)
    with member.session() as session:
        undo_id = run_of(session, run_id).undo_id
        assert undo_id is not None
        assert take_back(session, undo_id) == []
        kept = session.scalars(select(Product)).all()
        assert [(each.sku, each.name_zh) for each in kept] == [("LC-BT05", "不锈钢保温杯")]


def test_the_same_table_again_changes_nothing_and_leaves_nothing_to_take_back(
    member: Member, config: Config, worker: Worker
) -> None:
    for _each in range(2):
        run_id, job_id = ordered(member, config, ["a", "灯", "1"])
        worker.do(job_id)
    with member.session() as session:
        run = run_of(session, run_id)
        assert (run.outcome["unchanged"], run.undo_id) == (1, None)


def test_an_import_is_ordered_once_while_it_is_being_saved(member: Member, config: Config) -> None:
    run_id, job_id = ordered(member, config, ["a", "灯", "1"])
    with member.session() as session:
        again = saving.order_saving(session, run_of(session, run_id), setting=SETTING, page=PAGE)
    assert again == job_id


def test_what_was_saved_is_not_saved_again(member: Member, config: Config, worker: Worker) -> None:
    run_id, job_id = ordered(member, config, ["a", "灯", "1"])
    worker.do(job_id)
    with member.session() as session:
        again = saving.order_saving(session, run_of(session, run_id), setting=SETTING, page=PAGE)
        session.delete(session.scalars(select(Product)).one())
        session.commit()
    worker.do(again)
    assert count(member) == 0


def test_a_fault_that_came_up_meanwhile_stops_all_of_it(
    member: Member, config: Config, worker: Worker
) -> None:
    run_id, job_id = ordered(member, config, ["a", "灯", "1"], ["LC-BT05", "杯", "9"])
    with member.session() as session:
        bottle(session).archived = True
        session.commit()
    worker.do(job_id)
    assert count(member) == 1
    with member.session() as session:
        run = run_of(session, run_id)
        assert (run.state, run.findings["faulty"]) == (ImportState.CHECKED, 1)


def test_rows_overtaken_by_another_writer_are_read_again(
    member: Member, config: Config, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run_id, job_id = ordered(member, config, ["a", "灯", "1"])
    real, tries = saving._save, []  # noqa: SLF001

    def overtaken(work: object, *, writes: bool) -> None:
        tries.append(writes)
        if not writes:
            raise OperationalError("COMMIT", {}, Exception("database is locked"))
        real(work, writes=writes)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "_save", overtaken)
    worker.do(job_id)
    assert (tries, count(member)) == ([False, True], 1)


def test_an_import_whose_run_is_gone_does_nothing(
    member: Member, config: Config, worker: Worker
) -> None:
    run_id, job_id = ordered(member, config, ["a", "灯", "1"])
    with member.session() as session:
        session.delete(run_of(session, run_id))
        session.commit()
    worker.do(job_id)
    assert count(member) == 0


#: A worker that is stopped, on its first attempt, when all rows are written and not committed.
PROGRAM = """
import sys, time
from datetime import timedelta
from pathlib import Path
from app.jobs.worker import run
from app.persistence.session import make_engine
from app.usecases.importing import saving
from config import Config

mark = Path(sys.argv[2])
real = saving._outcome

def slow(*arguments):
    if not mark.exists():
        mark.write_text("written")
        time.sleep(60)
    return real(*arguments)

saving._outcome = slow
config = Config(database_url=sys.argv[1], secret_key="x" * 32, files=Path(sys.argv[3]))
run(make_engine(config.database_url), config, lease=timedelta(seconds=1), sweep_every=0.2)
"""


def test_an_import_whose_worker_is_killed_is_saved_whole_by_the_next(
    member: Member, config: Config, tmp_path: Path
) -> None:
    run_id, job_id = ordered(member, config, *([f"s{n}", "灯", "1"] for n in range(30)))
    mark = tmp_path / "mark"
    command = [
        sys.executable, "-c", PROGRAM, config.database_url, str(mark), str(config.files),
    ]  # fmt: skip
    with subprocess.Popen(command) as first:
        wait_until(mark.exists)
        os.kill(first.pid, signal.SIGKILL)
    assert count(member) == 0
    with subprocess.Popen(command) as second:
        wait_until(lambda: done(member, job_id))
        second.terminate()
    assert count(member) == 30
    with member.session() as session:
        run, job = run_of(session, run_id), find(session, job_id)
        assert job is not None
        assert (run.state, job.attempts) == (ImportState.SAVED, 2)


def done(member: Member, job_id: int) -> bool:
    with member.session() as session:
        job = find(session, job_id)
        return job is not None and job.state is JobState.DONE


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + KILLED_AFTER
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)
