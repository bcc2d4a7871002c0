"""A workbook is marked in the background, for its owner to fetch within some days."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app.domain.naming import Language
from app.jobs import Result, find
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder, space_used
from app.persistence.imports import ImportRun, ImportState
from app.persistence.tables.files import StoredFile
from app.usecases.importing import runs
from app.usecases.importing.inspecting import inspect
from app.usecases.importing.marking import MarkingOrder, order_marking
from config import Config
from tests.factories.people import Member
from tests.factories.workbooks import SETTING, workbook

PAGE = "/import/1"


@pytest.fixture
def ordered(member: Member, config: Config) -> int:
    """Have an import with one fault marked, and return the job."""
    content = workbook(["SKU", "品名"], ["a", ""])
    given = runs.Given(kind="products", name="goods.xlsx", content=content, person_id=None)
    asked = MarkingOrder(
        language=Language.ZH, page=PAGE, files="/files", person_id=member.person_id
    )
    folder = FileFolder.of(config)
    with member.session() as session:
        run = runs.take_in(session, given, folder=folder)
        assert isinstance(run, ImportRun)
        assert inspect(session, run, setting=SETTING, folder=folder, page=PAGE) == []
        return order_marking(session, run, asked)


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def result(member: Member, job_id: int) -> Result:
    with member.session() as session:
        job = find(session, job_id)
        assert job is not None
        return Result.load(job.result)


def test_the_file_is_kept_for_some_days_and_takes_no_space(
    member: Member, config: Config, worker: Worker, ordered: int
) -> None:
    with member.session() as session:
        before = space_used(session)
    worker.do(ordered)
    with member.session() as session:
        query = select(StoredFile).where(StoredFile.name == "goods-错误.xlsx")
        file = session.scalars(query).one()
        assert space_used(session) == before
    told = result(member, ordered)
    assert (told.page, told.until) == (f"/files/{file.id}", file.kept_until)
    content = FileFolder.of(config).read(file.sha256)
    assert load_workbook(io.BytesIO(content)).worksheets[0]["C1"].value == "错误"


def test_an_import_saved_meanwhile_is_not_marked(
    member: Member, worker: Worker, ordered: int
) -> None:
    with member.session() as session:
        session.scalars(select(ImportRun)).one().state = ImportState.SAVED
        session.commit()
    worker.do(ordered)
    assert result(member, ordered) == Result()
