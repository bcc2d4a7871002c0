"""What spreadsheets copy is read as they meant it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.delimited import read_table

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff"), max_size=8)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6)


def copied(rows: list[list[str]], *, line_end: str = "\n") -> str:
    """Write rows as spreadsheets copy them: quoted where a tab, break or quote is inside."""

    def cell(text: str) -> str:
        quoted = any(sign in text for sign in '\t\n"')
        return '"' + text.replace('"', '""') + '"' if quoted else text

    return "".join("\t".join(map(cell, row)) + line_end for row in rows)


def filled(rows: list[list[str]]) -> list[list[str]]:
    return [row for row in rows if any(cell.strip() for cell in row)]


@given(TABLES)
def test_copied_cells_come_back_as_they_were(rows: list[list[str]]) -> None:
    assert read_table(copied(rows)) == filled(rows)


@given(TABLES)
def test_the_line_ends_of_windows_change_nothing(rows: list[list[str]]) -> None:
    assert read_table(copied(rows, line_end="\r\n")) == filled(rows)


@given(st.text(st.sampled_from('ab"\t\n\r, 1'), max_size=60))
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    read = "".join("".join(row) for row in read_table(text))
    assert sorted(filter(str.isalnum, read)) == sorted(filter(str.isalnum, text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("\n\t\n  \n", []),
        ("a\tb\nc", [["a", "b"], ["c"]]),
        ("a\t\tb\t", [["a", "", "b", ""]]),
        ('6"\t"two\nlines"\n', [['6"', "two\nlines"]]),
        ('"a ""b"" c"', [['a "b" c']]),
        ('"open\tb', [['"open', "b"]]),
        ("\ufeffa", [["a"]]),
    ],
)
def test_quotes_and_breaks_are_read_as_meant(text: str, rows: list[list[str]]) -> None:
    assert read_table(text) == rows


def test_commas_separate_where_asked() -> None:
    assert read_table('a,"1,200"\r\nb,2', separator=",") == [["a", "1,200"], ["b", "2"]]
