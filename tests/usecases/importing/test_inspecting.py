"""Every row is checked, at once or in the background; what was found is kept with the import."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.connectors.cells import Workbook
from app.connectors.workbooks import read_workbook
from app.jobs import cancel, find
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState, Job, find_run
from app.persistence.tables.jobs import JobState
from app.usecases.importing import inspecting, kept_findings, runs
from app.usecases.importing.checking import MatchedSheet
from app.usecases.importing.findings import Findings, findings_of
from app.usecases.importing.inspecting import inspect
from app.usecases.importing.matching import Matching
from app.usecases.importing.pace import CHECKED_AT_ONCE
from app.usecases.importing.tables import preview_of
from config import Config
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import SETTING, workbook

ROWS = (["货号", "品名", "单重(g)", "液体"], ["a", "灯", "180", "是"], ["b", "灯", "x", ""])
MANY = CHECKED_AT_ONCE + 1
PAGE = "/import/1"


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as session:
        yield session


@pytest.fixture
def worker(member: Member, config: Config, files: FileFolder) -> Worker:
    kept_there = replace(config, files=files.root)
    return Worker(engine=member.engine, config=kept_there, owner=name_of_this_process())


def taken_in(session: Session, files: FileFolder, *rows: Sequence[object]) -> ImportRun:
    content = workbook(*(rows or ROWS))
    given = runs.Given(kind="products", name="goods.xlsx", content=content, person_id=None)
    run = runs.take_in(session, given, folder=files)
    assert isinstance(run, ImportRun)
    if run.state is ImportState.SENT:
        read = read_workbook(content, "goods.xlsx")
        assert isinstance(read, Workbook)
        runs.take_cells(session, run, workbook=read, folder=files)
    session.commit()
    return run


def check(session: Session, files: FileFolder, run: ImportRun) -> list[str]:
    found = inspect(session, run, setting=SETTING, folder=files, page=PAGE)
    return [problem.code for problem in found]


def faults(files: FileFolder, run: ImportRun) -> list[dict[str, Any]]:
    return list(kept_findings.every_fault(run, folder=files))


def test_faults_are_kept_in_both_languages_with_their_cell_and_an_example(
    session: Session, files: FileFolder
) -> None:
    run = taken_in(session, files)
    assert check(session, files, run) == []
    assert run.state is ImportState.CHECKED
    assert run.findings == {
        "rows": 2, "examples": 0, "faulty": 1, "new": 1, "changed": 0, "unchanged": 0,
        "faults": 1, "changes": 0,
    }  # fmt: skip
    [fault] = faults(files, run)
    assert (fault["row"], fault["letter"], fault["value"]) == (3, "C", "x")
    assert fault["field"] == {"zh": "单件重量", "en": "Unit weight"}
    assert fault["example"] == {"zh": "0.18 kg", "en": "0.18 kg"}
    assert set(fault["says"]) == {"zh", "en"}


def test_a_cell_that_cannot_be_read_is_not_also_said_to_lack(
    session: Session, files: FileFolder
) -> None:
    headings = ("SKU", "品名", "外箱尺寸", "每箱数量")
    run = taken_in(session, files, headings, ["a", "灯", "60x40", "9"])
    check(session, files, run)
    told = [(each["letter"], each["field"]["en"]) for each in faults(files, run)]
    assert told == [("C", "Carton size"), ("", "Carton gross weight")]


def test_changes_say_what_was_kept_and_what_comes(session: Session, files: FileFolder) -> None:
    bottle(session)
    headings = ("SKU", "液体", "带电", "单重(g)")
    run = taken_in(session, files, headings, ["LC-BT05", "是", "内电", "400"])
    check(session, files, run)
    [change] = kept_findings.first_changes(run, folder=files)
    assert change["row"] == 2
    said = [
        (each["field"]["en"], each["before"].get("en"), each["after"]["en"])
        for each in change["figures"]
    ]
    assert said == [
        ("Liquid", "No", "Yes"),
        ("Battery", None, "Battery inside the product"),
        ("Unit weight", "0.38 kg", "0.4 kg"),
    ]


def test_what_is_wrong_with_the_whole_table_is_said_before_its_rows(
    session: Session, files: FileFolder
) -> None:
    run = taken_in(session, files)
    run.mapping = Matching(3, {1: "name_zh"}, {}).dump()
    assert check(session, files, run) == ["import-field-missing", "import-no-rows"]
    assert run.state is ImportState.UPLOADED


def test_too_many_rows_are_refused(session: Session, files: FileFolder) -> None:
    run = taken_in(session, files, ["SKU"], *([f"s{n}"] for n in range(5001)))
    assert check(session, files, run) == ["import-rows"]


class TestManyRows:
    """More rows than are checked while people wait."""

    @pytest.fixture
    def run_id(self, session: Session, files: FileFolder) -> int:
        """Return the import whose check was ordered; its last row has a fault."""
        rows = ([f"s{number}", "灯" if number else ""] for number in reversed(range(MANY)))
        run = taken_in(session, files, ["SKU", "品名"], *rows)
        assert check(session, files, run) == []
        assert (run.state, run.findings) == (ImportState.UPLOADED, {})
        return run.id

    def test_they_are_checked_in_the_background_and_the_job_leads_to_what_was_found(
        self, member: Member, files: FileFolder, worker: Worker, run_id: int
    ) -> None:
        job = job_of(member, run_id)
        worker.do(job.id)
        with member.session() as session:
            run = run_of(session, run_id)
            assert (run.findings["rows"], run.findings["faulty"]) == (MANY, 1)
            assert [each["row"] for each in faults(files, run)] == [MANY + 1]
        job = job_of(member, run_id)
        assert job.result == {"page": PAGE, "onward": True}
        assert (job.done_steps, job.all_steps) == (MANY, MANY)

    def test_a_check_that_is_stopped_writes_nothing(
        self, member: Member, worker: Worker, run_id: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        job = job_of(member, run_id)
        real = runs.matched_sheet

        def stopped_meanwhile(*given: Any, **named: Any) -> MatchedSheet:
            with member.session() as session:
                assert cancel(session, job.id)
            return real(*given, **named)

        monkeypatch.setattr(inspecting, "matched_sheet", stopped_meanwhile)
        worker.do(job.id)
        assert job_of(member, run_id).state is JobState.CANCELLED
        with member.session() as session:
            assert run_of(session, run_id).state is ImportState.UPLOADED

    def test_an_older_order_writes_nothing(
        self, member: Member, files: FileFolder, worker: Worker, run_id: int
    ) -> None:
        older = job_of(member, run_id)
        with member.session() as session:
            check(session, files, run_of(session, run_id))
        worker.do(older.id)
        assert job_of(member, run_id).id != older.id
        with member.session() as session:
            assert run_of(session, run_id).state is ImportState.UPLOADED

    def test_columns_matched_anew_meanwhile_are_not_given_the_old_findings(
        self,
        member: Member,
        files: FileFolder,
        worker: Worker,
        run_id: int,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        job = job_of(member, run_id)

        def matched_meanwhile(*given: Any) -> Findings:
            with member.session() as session:
                run = run_of(session, run_id)
                runs.match_sheet(session, run, preview_of(run, folder=files).sheet(""), row=2)
                session.commit()
            return findings_of(*given)

        monkeypatch.setattr(inspecting, "findings_of", matched_meanwhile)
        worker.do(job.id)
        with member.session() as session:
            assert run_of(session, run_id).state is ImportState.UPLOADED


def run_of(session: Session, run_id: int) -> ImportRun:
    run = find_run(session, run_id)
    assert run is not None
    return run


def job_of(member: Member, run_id: int) -> Job:
    with member.session() as session:
        job = find(session, run_of(session, run_id).job_id or 0)
        assert job is not None
        return job
