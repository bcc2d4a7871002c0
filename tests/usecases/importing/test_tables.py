"""A preview is short and shows exactly the columns of the whole sheet."""

from hypothesis import given
from hypothesis import strategies as st

from app.connectors.cells import Cell, Line, SheetOfCells, Workbook
from app.usecases.importing import tables
from app.usecases.importing.matching import columns_of
from tests.factories.workbooks import sheet

#: How far down the rows begin that end below the head of the sheet.
DEEP = tables.HEAD - 4


def previewed(whole: SheetOfCells) -> tables.Preview:
    return tables.preview(Workbook((whole,)))


ROWS = st.lists(
    st.lists(st.sampled_from(["", "", "a", "b", "c"]), max_size=4).map(tuple), min_size=1
)


@given(ROWS, st.integers(1, tables.HEAD))
def test_columns_below_any_row_of_the_head_are_those_of_the_whole_sheet(
    rows: list[tuple[str, ...]], row: int
) -> None:
    lines = tuple(
        Line(number, tuple(Cell(text=text) for text in texts))
        for number, texts in enumerate([*rows[:2], *[()] * DEEP, *rows[2:]], start=1)
    )
    whole = SheetOfCells("S", lines)
    shown = previewed(whole)
    assert columns_of(shown.sheet("S"), row) == columns_of(whole, row)
    assert shown.rows_below(shown.sheet("S"), row) == sum(line.number > row for line in lines)


def test_a_preview_is_short_however_long_the_sheet() -> None:
    whole = sheet(["SKU", "name"], *([f"s{n}", "x" if n > 4000 else ""] for n in range(5000)))
    shown = previewed(whole)
    assert len(shown.sheet("").lines) == tables.HEAD + 3 + 3
    assert shown.rows_below(shown.sheet(""), 1) == 5000


def test_headings_are_looked_for_in_the_head_alone() -> None:
    long = previewed(sheet(*(["x"] for _each in range(tables.HEAD + 1))))
    assert long.reaches(long.sheet(""), tables.HEAD)
    assert not long.reaches(long.sheet(""), tables.HEAD + 1)
    short = previewed(sheet(["x"]))
    assert short.reaches(short.sheet(""), 900)
