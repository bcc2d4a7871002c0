from datetime import date
from pathlib import Path

import pytest

from app.connectors.tariffs.own_csv import (
    read_own_csv,
    read_own_folder,
    write_own_csv,
    write_own_folder,
)
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem
from tests.factories.schedules import CHAPTER, row

VINTAGE = date(2026, 6, 8)
ROWS = (
    *CHAPTER,
    row("6201", 0, "Shirts:"),
    row("", 1, "Of silk:"),
    row("62010000", 2, "Red", "1%"),
)


def file(found: ScheduleFile | list[Problem]) -> ScheduleFile:
    assert isinstance(found, ScheduleFile), found
    return found


def test_one_file_holds_a_whole_schedule() -> None:
    found = file(read_own_csv(write_own_csv(ROWS), country="GB", name="Own", vintage=VINTAGE))
    assert (found.country, found.name, found.vintage) == ("GB", "Own", VINTAGE)
    assert found.rows == ROWS


def test_a_folder_holds_one_file_a_chapter(tmp_path: Path) -> None:
    paths = write_own_folder(ROWS, tmp_path / "new")
    assert [path.name for path in paths] == ["61.csv", "62.csv"]
    found = file(read_own_folder(tmp_path / "new", country="GB", name="Own", vintage=VINTAGE))
    assert found.rows == ROWS


def test_problems_in_a_folder_name_the_file_they_are_in(tmp_path: Path) -> None:
    write_own_folder(ROWS, tmp_path)
    (tmp_path / "63.csv").write_text("code,words,general\n630,x,1%\n63010000,y,1%\n")
    found = file(read_own_folder(tmp_path, country="GB", name="Own", vintage=VINTAGE))
    assert [problem.field for problem in found.refused] == ["63.csv.rows.2"]
    (tmp_path / "64.csv").write_text("nothing")
    broken = read_own_folder(tmp_path, country="GB", name="Own", vintage=VINTAGE)
    assert isinstance(broken, list)
    assert (broken[0].code, broken[0].field) == ("tariff-file-columns", "64.csv.file")


def test_an_empty_folder_is_no_schedule(tmp_path: Path) -> None:
    found = read_own_folder(tmp_path, country="GB", name="Own", vintage=None)
    assert isinstance(found, list)
    assert found[0].code == "tariff-file-no-rates"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"code,words\n"])
def test_a_damaged_file_is_no_schedule(content: bytes) -> None:
    assert isinstance(read_own_csv(content, country="GB", name="Own", vintage=None), list)
