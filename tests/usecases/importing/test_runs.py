"""A file taken in is kept with its cells, its columns matched; a large one waits to be read."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder, space_used
from app.persistence.imports import ImportRun, ImportState, find_run
from app.usecases.importing import runs, tables
from app.usecases.importing.matching import Matching
from app.usecases.importing.profiles import layout, save_profile
from tests.factories.people import Member
from tests.factories.workbooks import large_workbook, workbook

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
    session.commit()
    return run


def test_a_file_is_kept_with_its_cells_and_its_columns_matched(
    session: Session, files: FileFolder
) -> None:
    run = taken_in(session, files)
    kept = find_run(session, run.id)
    assert kept is not None
    assert (kept.file.name, kept.state, kept.sheet) == ("goods.xlsx", ImportState.UPLOADED, "Sheet")
    assert Matching.load(kept.mapping).columns == {0: "sku", 1: "name_zh", 2: "weight", 3: "liquid"}
    assert kept.file.size == len(files.read(kept.file.sha256))
    assert tables.table_of(kept, folder=files).sheets[0].lines[1].cell(0).text == "a"


def test_only_the_persons_own_file_takes_space(session: Session, files: FileFolder) -> None:
    run = taken_in(session, files)
    assert space_used(session) == run.file.size


def test_a_large_file_is_kept_and_waits_to_be_read(session: Session, files: FileFolder) -> None:
    given = runs.Given(kind="products", name="a.xlsx", content=large_workbook(), person_id=None)
    run = runs.take_in(session, given, folder=files)
    assert isinstance(run, ImportRun)
    assert (run.state, run.table, run.mapping) == (ImportState.SENT, None, {})
    assert files.read(run.file.sha256) == given.content


def test_a_large_file_that_is_no_table_is_refused_at_once(
    session: Session, files: FileFolder
) -> None:
    given = runs.Given(kind="products", name="x", content=b"%PDF-\0" * 99_999, person_id=None)
    found = runs.take_in(session, given, folder=files)
    assert isinstance(found, list)
    assert [each.code for each in found] == ["workbook-other"]


def test_a_file_that_cannot_be_read_leaves_nothing(session: Session, files: FileFolder) -> None:
    given = runs.Given(kind="products", name="x", content=b"", person_id=None)
    found = runs.take_in(session, given, folder=files)
    assert isinstance(found, list)
    assert [each.code for each in found] == ["workbook-empty"]
    assert find_run(session, 1) is None


def test_a_full_workspace_takes_no_more(session: Session, tmp_path: Path) -> None:
    given = runs.Given(kind="products", name="x.csv", content=b"SKU\na", person_id=None)
    found = runs.take_in(session, given, folder=FileFolder(tmp_path, quota=4))
    assert isinstance(found, list)
    assert [each.code for each in found] == ["file-quota"]


def test_a_profile_matches_before_the_names_do(session: Session, files: FileFolder) -> None:
    run = taken_in(session, files)
    sheet = tables.preview_of(run, folder=files).sheet("")
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
