"""Tables of dBASE III in Chinese."""

from datetime import date

import pytest

from app.connectors import dbf
from app.connectors.dbf import DbfTable, read_dbf
from app.domain.problems import Problem
from tests.factories.rebates import FIELDS, a_library


def table(content: bytes) -> DbfTable:
    found = read_dbf(content)
    assert isinstance(found, DbfTable)
    return found


def refusal(content: bytes) -> str:
    found = read_dbf(content)
    assert isinstance(found, Problem)
    return found.code


def test_rows_are_read_by_the_names_of_their_fields_in_chinese() -> None:
    found = table(a_library({}, {"CODE": "8518300000", "NAME": "耳机"}))
    assert found.fields == tuple(name for name, kind, _size in FIELDS if kind != "M")
    rows = dict(found.rows)
    assert rows[1]["NAME"] == "保温瓶"
    assert (rows[2]["CODE"], rows[2]["NAME"], rows[2]["TSL"]) == ("8518300000", "耳机", "13.00")


def test_deleted_rows_are_passed_over_and_the_others_keep_their_numbers() -> None:
    assert [number for number, _row in table(a_library({}, {}, {}, deleted=1)).rows] == [1, 2]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ((126, 6, 9), date(2026, 6, 9)),
        ((26, 6, 9), date(2026, 6, 9)),
        ((99, 12, 31), date(1999, 12, 31)),
        ((0, 0, 0), None),
    ],
)
def test_the_header_says_when_the_table_was_written(
    written: tuple[int, int, int], day: date | None
) -> None:
    assert table(a_library({}, written=written)).written_on == day


def test_what_is_no_table_or_a_damaged_one_is_refused() -> None:
    whole = a_library({}, {})
    assert refusal(b"") == "dbf-other"
    assert refusal(b"PK" + bytes(40)) == "dbf-other"
    assert refusal(whole[:-40]) == "dbf-broken"
    assert refusal(whole[:10] + b"\x05\x00" + whole[12:]) == "dbf-broken"
    assert refusal(whole[:8] + b"\x21\x00" + whole[10:]) == "dbf-broken"


def test_more_than_may_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbf, "MOST_BYTES", 10)
    assert refusal(a_library({})) == "dbf-large"


def test_fields_beyond_the_most_are_left_out() -> None:
    many = [(f"F{number}", "C", 1) for number in range(200)]
    assert len(table(a_library({}, fields=many)).fields) == 128
