"""A file taken in is kept with its cells, matched, and checked; its faults are kept with it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState, find_run
from app.usecases.importing import runs
from app.usecases.importing.matching import Matching
from app.usecases.importing.profiles import layout, save_profile
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import SETTING, workbook

ROWS = (["货号", "品名", "单重(g)", "液体"], ["a", "灯", "180", "是"], ["b", "灯", "x", ""])


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def taken_in(session: Session, files: FileFolder, *rows: Sequence[object]) -> ImportRun:
    given = runs.Given(
        kind="products", name="goods.xlsx", content=workbook(*(rows or ROWS)), person_id=None
    )
    run = runs.take_in(session, given, folder=files)
    assert isinstance(run, ImportRun)
    return run


def check(session: Session, files: FileFolder, run: ImportRun) -> list[str]:
    sheet = runs.table_of(run, folder=files).sheet(run.sheet)
    found = runs.check(session, run, sheet=sheet, setting=SETTING)
    return [problem.code for problem in found]


def test_a_file_is_kept_with_its_cells_and_its_columns_matched(
    session: Session, files: FileFolder
) -> None:
    run = taken_in(session, files)
    kept = find_run(session, run.id)
    assert kept is not None
    assert (kept.file.name, kept.state, kept.sheet) == ("goods.xlsx", ImportState.UPLOADED, "Sheet")
    assert Matching.load(kept.mapping).columns == {0: "sku", 1: "name_zh", 2: "weight", 3: "liquid"}
    assert kept.file.size == len(files.read(kept.file.sha256))
    assert runs.table_of(kept, folder=files).sheets[0].lines[1].cell(0).text == "a"


def test_a_file_that_cannot_be_read_leaves_nothing(session: Session, files: FileFolder) -> None:
    given = runs.Given(kind="products", name="x", content=b"", person_id=None)
    found = runs.take_in(session, given, folder=files)
    assert isinstance(found, list)
    assert [each.code for each in found] == ["workbook-empty"]
    assert find_run(session, 1) is None


def test_a_full_workspace_takes_no_more(session: Session, tmp_path: Path) -> None:
    given = runs.Given(kind="products", name="x.csv", content=b"SKU\na", person_id=None)
    found = runs.take_in(session, given, folder=FileFolder(tmp_path, quota=10))
    assert isinstance(found, list)
    assert [each.code for each in found] == ["file-quota"]


def test_faults_are_kept_in_both_languages_with_their_cell_and_an_example(
    session: Session, files: FileFolder
) -> None:
    run = taken_in(session, files)
    assert check(session, files, run) == []
    assert run.state is ImportState.CHECKED
    counts = {key: value for key, value in run.findings.items() if isinstance(value, int)}
    assert counts == {
        "rows": 2, "examples": 0, "faulty": 1, "new": 1, "changed": 0, "unchanged": 0,
    }  # fmt: skip
    [fault] = run.findings["faults"]
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
    told = [(each["letter"], each["field"]["en"]) for each in run.findings["faults"]]
    assert told == [("C", "Carton size"), ("", "Carton gross weight")]


def test_changes_say_what_was_kept_and_what_comes(session: Session, files: FileFolder) -> None:
    bottle(session)
    headings = ("SKU", "液体", "带电", "单重(g)")
    run = taken_in(session, files, headings, ["LC-BT05", "是", "内电", "400"])
    check(session, files, run)
    [change] = run.findings["changes"]
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


def test_a_profile_matches_before_the_names_do(session: Session, files: FileFolder) -> None:
    run = taken_in(session, files)
    sheet = runs.table_of(run, folder=files).sheets[0]
    matching = Matching(1, {0: "sku", 1: "name_en"}, {})
    save_profile(session, kind="products", name="P", mapping=layout(sheet, matching))
    session.commit()
    again = taken_in(session, files)
    before = again.profile_id
    assert Matching.load(again.mapping).columns == {0: "sku", 1: "name_en"}
    runs.match_sheet(session, again, sheet, row=1)
    session.commit()
    assert (before, again.profile_id) == (1, None)
    assert 2 in Matching.load(again.mapping).columns
