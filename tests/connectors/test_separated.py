"""CSV files as the programs of two countries write them."""

import pytest

from app.connectors.cells import Workbook
from app.connectors.limits import MOST_COLUMNS, MOST_ROWS, MOST_ROWS_ABOVE
from app.connectors.separated import read_separated
from app.domain.problems import Problem
from app.printing.spreadsheets import Sheet, write_csv


def rows(content: bytes) -> list[list[str]]:
    found = read_separated(content)
    assert isinstance(found, Workbook)
    return [[cell.text for cell in line.cells] for line in found.sheets[0].lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_characters_and_separators_are_found_out(encoding: str, separator: str) -> None:
    text = f"货号{separator}数量\r\n灯{separator}3\r\n"
    assert rows(text.encode(encoding)) == [["货号", "数量"], ["灯", "3"]]


def test_what_we_wrote_ourselves_comes_back_without_its_guard() -> None:
    assert rows(write_csv(Sheet("t", ["a", "b"], [["=1+1", "-x"]])))[1] == ["=1+1", "-x"]


def test_blank_lines_keep_the_numbers_of_the_others() -> None:
    found = read_separated(b"a,b\n\n,\n1,2\n")
    assert isinstance(found, Workbook)
    assert [line.number for line in found.sheets[0].lines] == [1, 4]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x81\x00", "workbook-encoding"),
        (b" , \n,", "workbook-blank"),
        (b"a\n" * (MOST_ROWS + MOST_ROWS_ABOVE + 1), "workbook-rows"),
        (b"a," * MOST_COLUMNS + b"b", "workbook-columns"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    found = read_separated(content)
    assert isinstance(found, Problem)
    assert found.code == code
