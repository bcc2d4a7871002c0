"""Rows are written under the heading they belong to."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.schedule.rows import ScheduleRow
from app.persistence import tariffs
from app.persistence.session import make_session
from app.persistence.tariff_writing import headings
from tests.factories.tariffs import DUMPING, ROWS, imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def row(code: str, indent: int = 0) -> ScheduleRow:
    return ScheduleRow(code=code, indent=indent, words=code or "Other:")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], []),
        ([row("0101"), row("", 1), row("01012100", 2)], ["0101", "0101", "0101"]),
        ([row("01012100", 2), row("", 0), row("0102")], ["0101", "0102", "0102"]),
        ([row("", 1), row("", 2), row("0102")], ["0102", "0102", "0102"]),
        ([row("0101"), row("", 0)], ["0101", ""]),
        ([row("01"), row("0101")], ["01", "0101"]),
    ],
)
def test_words_in_between_belong_to_the_heading_they_stand_in(
    rows: list[ScheduleRow], found: list[str]
) -> None:
    assert headings(rows) == found


def test_a_character_that_a_database_refuses_is_left_out(session: Session) -> None:
    odd = ScheduleRow(code="01012100", indent=1, words="Horses\0, pure-bred", general="Free\0")
    number = imported(session, [odd]).id
    (kept,) = tariffs.rows_of(session, [number])[number]
    assert (kept.words, kept.general) == ("Horses, pure-bred", "Free")


def test_codes_of_measures_that_are_too_long_are_cut(session: Session) -> None:
    long = replace(DUMPING, code="5" * 99, additional_code="C" * 99, order_number="0" * 99)
    number = imported(session, [replace(ROWS[2], measures=(long,))]).id
    (kept,) = tariffs.rows_of(session, [number])[number][0].measures
    assert (kept.code, kept.additional_code, kept.order_number) == ("5" * 40, "C" * 40, "0" * 40)


def test_a_schedule_without_measures_or_rows_is_written_too(session: Session) -> None:
    number = imported(session, []).id
    assert tariffs.rows_of(session, [number]) == {number: []}
