"""Any file at all is read or refused, within limits, and never breaks the caller."""

import random
import sys
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.connectors import sandbox
from app.connectors.cells import Cell, CellKind, Workbook
from app.connectors.separated import read_separated
from app.connectors.workbooks import read_workbook
from app.connectors.xlsx import read_xlsx
from app.domain.problems import Problem
from app.printing.spreadsheets import Cell as Written
from app.printing.spreadsheets import Sheet, write_csv, write_xlsx
from tests.factories.workbooks import workbook

PLAIN = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6)
CELLS = st.one_of(
    PLAIN,
    st.integers(-(10**9), 10**9),
    st.decimals(-10_000, 10_000, places=2),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)


def refused(found: Workbook | list[Problem]) -> Problem:
    assert isinstance(found, list)
    [problem] = found
    return problem


def text_of(cell: Written) -> str:
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}" if cell else "0"
    return str(cell)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(PLAIN, CELLS, CELLS), min_size=1, max_size=4))
def test_what_is_written_comes_back(rows: list[tuple[Written, ...]]) -> None:
    sheet = Sheet("t", ["a", "b", "c"], rows)
    for found in (read_xlsx(write_xlsx(sheet)), read_separated(write_csv(sheet))):
        assert isinstance(found, Workbook)
        lines = found.sheets[0].lines[1:]
        assert [[same(cell.text) for cell in line.cells] for line in lines] == [
            [same(text_of(cell)) for cell in row] for row in rows
        ]


def same(text: str) -> str:
    """Return a figure without the zeros a CSV file keeps at its end."""
    bare = text.removeprefix("-")
    is_figure = bare.replace(".", "", 1).isascii() and bare.replace(".", "", 1).isdigit()
    return text.rstrip("0").rstrip(".") if is_figure and "." in text else text.replace("-0", "0")


def damaged(content: bytes, seed: int) -> bytes:
    """Return a workbook with one of its members spoilt in the middle."""
    chance = random.Random(seed)  # noqa: S311
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as whole, zipfile.ZipFile(written, "w") as spoilt:
        victim = chance.choice(whole.namelist())
        for name in whole.namelist():
            member = bytearray(whole.read(name))
            if name == victim and member:
                at = chance.randrange(len(member))
                member[at : at + 20] = bytes(chance.randrange(256) for _ in range(20))
            spoilt.writestr(name, bytes(member))
    return written.getvalue()


@pytest.mark.parametrize("seed", range(3))
def test_a_damaged_workbook_is_read_or_refused(seed: int) -> None:
    found = read_workbook(damaged(workbook(["a", 1], ["b", 2]), seed), "x.xlsx")
    if isinstance(found, list):
        assert [problem.code for problem in found] == ["workbook-broken"]
        assert found[0].params["name"] == "x.xlsx"


def test_a_file_that_is_no_table_names_itself() -> None:
    problem = refused(read_workbook(b"", "goods.xlsx"))
    assert problem == Problem("workbook-empty", "file", {"name": "goods.xlsx"})


def test_a_refusal_of_the_child_comes_through_with_its_figures() -> None:
    problem = refused(read_workbook(workbook(["a"] * 61), "wide.xlsx"))
    assert (problem.code, problem.params["limit"]) == ("workbook-columns", 60)


def test_a_cell_is_the_same_in_memory_and_as_json() -> None:
    found = read_workbook(workbook(["SKU", None, 1.5]), "x")
    assert isinstance(found, Workbook)
    assert found.sheets[0].lines[0].cells == (
        Cell(text="SKU"), Cell(), Cell(CellKind.NUMBER, "1.5"),
    )  # fmt: skip
    assert Workbook.load(found.dump()) == found


#: Children that do what a bad file can make a parser do.
PROGRAMS = {
    "workbook-slow": "while True: pass",
    "workbook-heavy": "x = bytearray(900 * 1024 * 1024)",
    "workbook-broken": "raise KeyError('xl/workbook.xml')",
}


@pytest.mark.parametrize(("code", "program"), PROGRAMS.items())
def test_a_child_that_runs_wild_ends_and_says_how(
    code: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wild.py").write_text(
        "import sys\nfrom app.connectors.sandbox import OUT_OF_MEMORY, confine\nconfine()\n"
        f"try:\n    {program}\nexcept MemoryError:\n    sys.exit(OUT_OF_MEMORY)\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    found = sandbox.run("wild", content=b"", seconds=1)
    assert isinstance(found, Problem)
    assert found.code == code
    assert "wild" not in sys.modules


def test_a_child_that_sleeps_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sleepy.py").write_text("import time\ntime.sleep(60)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = sandbox.run("sleepy", content=b"", seconds=1)
    assert isinstance(found, Problem)
    assert found.code == "workbook-slow"
