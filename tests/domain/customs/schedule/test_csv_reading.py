from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.schedule.csv_reading import read_rows
from app.domain.customs.schedule.csv_writing import write_rows
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.problems import Problem
from tests.factories.schedules import row

_CHARACTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
_TEXT = st.lists(st.text(_CHARACTERS, min_size=1, max_size=5), max_size=2).map(" ".join)
_WORD = st.text("ABC019", min_size=1, max_size=4)
_DAYS = st.none() | st.dates()
_CODES = st.from_regex(r"[0-9]{8,10}", fullmatch=True)
_MEASURES = st.builds(
    MeasureRow,
    programme=_WORD,
    code=_WORD,
    rate=_TEXT,
    name=_TEXT,
    origins=st.lists(_WORD, max_size=2).map(tuple),
    excluded=st.lists(_WORD, max_size=2).map(tuple),
    additional_code=st.none() | _WORD,
    order_number=st.none() | _WORD,
    conditional=st.booleans(),
    valid_from=_DAYS,
    valid_to=_DAYS,
)
_ROWS = st.builds(
    ScheduleRow,
    code=_CODES,
    indent=st.integers(0, 12),
    words=_TEXT,
    units=st.lists(_WORD, max_size=2).map(tuple),
    general=_TEXT,
    special=_TEXT,
    column_2=_TEXT,
    additional=_TEXT,
    valid_from=_DAYS,
    valid_to=_DAYS,
    measures=st.lists(_MEASURES, max_size=2).map(tuple),
)


def refused(text: str) -> list[Problem]:
    read = read_rows(text)
    assert not isinstance(read, Problem)
    return read[1]


@given(st.lists(_ROWS, max_size=5))
def test_what_is_written_is_read_back(rows: list[ScheduleRow]) -> None:
    assert read_rows(write_rows(rows)) == (rows, [])


def test_a_file_written_by_hand_needs_three_columns_and_dots_are_ignored() -> None:
    read = read_rows("Code, Words ,general\n6101.20.00,Coats,5%\n\n,note,\n")
    assert read == ([row("61012000", 0, "Coats", "5%"), row("", 0, "note")], [])


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("610,0,x,5%,,", "tariff-row-code"),
        ("61O1,0,x,5%,,", "tariff-row-code"),
        ("6101,one,x,5%,,", "tariff-row-indent"),
        ("6101,99,x,5%,,", "tariff-row-indent"),
        ("6101,0,x,5%,22.11.2026,", "tariff-row-day"),
        ("6101,0,x,5%,,,,", "tariff-row-columns"),
        ("6102,0,x,5%,,mfn", "tariff-row-measure"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_by_its_number(record: str, code: str) -> None:
    header = "code,indent,words,general,valid_from,programme"
    text = f"{header}\n6101,0,Coats,,,\n{record}\n6103,0,Suits,,,\n"
    (problem,) = refused(text)
    assert (problem.code, problem.field, problem.params["row"]) == (code, "rows.3", 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "tariff-file-columns"),
        ("code,words\n6101,x\n", "tariff-file-columns"),
        ('code,words,general\n6101,"x', "tariff-file-broken"),
        ("code,words,general\n6101,x,5%\n61", "tariff-file-broken"),
    ],
)
def test_a_damaged_file_is_no_schedule(text: str, code: str) -> None:
    problem = read_rows(text)
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_days_and_units_are_read() -> None:
    text = (
        "code,words,general,units,valid_from,valid_to\n61010000,x,5%,No.;kg,2026-01-01,2026-12-31\n"
    )
    read = read_rows(text)
    assert not isinstance(read, Problem)
    (only,) = read[0]
    assert only.units == ("No.", "kg")
    assert (only.valid_from, only.valid_to) == (date(2026, 1, 1), date(2026, 12, 31))
