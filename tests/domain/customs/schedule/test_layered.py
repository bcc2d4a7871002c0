"""A later file of some codes lies over a whole schedule."""

from collections.abc import Sequence
from datetime import date

from app.domain.customs.schedule.from_rows import Edition, RowSchedule
from app.domain.customs.schedule.layered import LayeredSchedule, layered
from app.domain.customs.schedule.lines import Schedule
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.sourcing import Source


def a_schedule(name: str, year: int, rates: dict[str, str]) -> RowSchedule:
    rows = [
        ScheduleRow(code=code, indent=0, words=code, general=rate) for code, rate in rates.items()
    ]

    def rows_of(chapter: str) -> Sequence[ScheduleRow]:
        return [row for row in rows if row.code.startswith(chapter)]

    day = date(year, 1, 1)
    source = Source(name, day)
    edition = Edition(name=name, vintage=day, data_from=day, source=source)
    return RowSchedule(edition=edition, rows_of=rows_of)


WHOLE = a_schedule(
    "whole",
    2021,
    {"96170010": "7.2%", "96170040": "6.9%", "9503001000": "4%", "9503009000": "4%"},
)
PART = a_schedule("part", 2026, {"96170010": "5%", "9503001000": "0%"})
BOTH = LayeredSchedule((PART, WHOLE))


def rate(schedule: Schedule, code: str) -> str | None:
    line = schedule.line(code)
    return line.general.text if line else None


def test_the_upper_layer_answers_for_its_codes_and_the_lower_for_the_rest() -> None:
    codes = ("96170010", "96170040", "96170099")
    assert [rate(BOTH, code) for code in codes] == ["5%", "6.9%", None]


def test_an_upper_line_of_some_endings_does_not_answer_for_the_others() -> None:
    codes = ("9503001000", "9503009000", "95030010")
    assert [rate(BOTH, code) for code in codes] == ["0%", "4%", "0%"]
    assert rate(BOTH, "95030090") == "4%"


def test_a_lower_line_without_endings_is_wider_than_an_upper_one_with_some() -> None:
    eight = a_schedule("eight digits", 2021, {"95030010": "4%"})
    over = LayeredSchedule((PART, eight))
    assert [rate(over, code) for code in ("95030010", "9503001000")] == ["4%", "0%"]
    assert [line.general.text for line in over.candidates("9503")] == ["0%", "4%"]


def test_each_candidate_stands_once_as_its_uppermost_layer_has_it() -> None:
    found = [(line.code, line.general.text) for line in BOTH.candidates("9617")]
    assert found == [("96170010", "5%"), ("96170040", "6.9%")]


def test_it_is_no_newer_than_its_lowest_layer() -> None:
    assert (BOTH.name, BOTH.vintage, BOTH.source) == ("whole", date(2021, 1, 1), WHOLE.source)
    assert BOTH.data_from == date(2021, 1, 1)
    assert BOTH.nearest("96170099") == WHOLE.nearest("96170099")


def test_layers_that_no_code_needs_are_left_out() -> None:
    assert layered([PART, WHOLE], codes={"96170010"}) is PART
    for codes in ({"96170010", "96170040"}, {"9617"}, set[str]()):
        assert layered([PART, WHOLE], codes=codes) == BOTH
    assert layered([WHOLE], codes={"96170099"}) is WHOLE
