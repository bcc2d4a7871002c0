"""Empty tables can be filled in and sent as they are; marked workbooks say what is wrong."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.units import Units
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.printing.spreadsheets import write_xlsx
from app.usecases.importing import handing_back, runs
from app.usecases.importing.inspecting import inspect
from app.usecases.importing.kinds import ImportKind
from app.usecases.importing.matching import Matching
from app.usecases.importing.registry import KINDS
from tests.factories.people import Member
from tests.factories.workbooks import SETTING, workbook


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def taken_in(session: Session, files: FileFolder, kind: str, content: bytes) -> ImportRun:
    given = runs.Given(kind=kind, name="t.xlsx", content=content, person_id=None)
    run = runs.take_in(session, given, folder=files)
    assert isinstance(run, ImportRun)
    assert inspect(session, run, setting=SETTING, folder=files, page="/import/1") == []
    return run


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_an_empty_table_is_read_by_its_own_headings_and_its_example_left_out(
    session: Session, files: FileFolder, kind: ImportKind, language: Language
) -> None:
    table = handing_back.template(session, kind, language=language, units=Units.METRIC)
    run = taken_in(session, files, kind.code, write_xlsx(table))
    fields = [field.key for field in kind.fields(session) if not field.parts]
    assert list(Matching.load(run.mapping).columns.values()) == fields
    assert (run.findings["rows"], run.findings["examples"]) == (0, 1)


def test_headings_say_what_is_needed_and_in_which_unit(session: Session) -> None:
    table = handing_back.template(
        session, KINDS["products"], language=Language.EN, units=Units.IMPERIAL
    )
    assert table.columns[0] == "SKU*"
    assert "Unit weight (lb)" in table.columns


def test_a_marked_workbook_says_each_fault_at_its_cell(session: Session, files: FileFolder) -> None:
    content = workbook(["SKU", "品名", "重量"], ["a", "灯", "heavy"], ["", "灯", ""])
    run = taken_in(session, files, "products", content)
    found = handing_back.marked_workbook(run, folder=files, language=Language.ZH)
    assert isinstance(found, bytes)
    page = load_workbook(io.BytesIO(found)).worksheets[0]
    assert page["C2"].comment is not None
    assert page["A3"].comment is not None
    assert [cell.value for cell in page["D"]] == [
        "错误",
        page["C2"].comment.text,
        page["A3"].comment.text,
    ]
    assert page["C2"].comment.text.startswith("单件重量: ")
