"""A heading as a tree of its words, and the endings of a line."""

from collections.abc import Sequence
from datetime import date

from app.domain.customs.schedule.from_rows import Edition, RowSchedule
from app.domain.customs.schedule.layered import LayeredSchedule
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.sourcing import Source
from app.usecases.tariff_search import schedule_for
from app.usecases.tariff_search_tree import Ending, endings, steps


def of_rows(*rows: ScheduleRow) -> RowSchedule:
    def rows_of(_chapter: str) -> Sequence[ScheduleRow]:
        return rows

    day = date(2026, 1, 1)
    edition = Edition(name="Made up", vintage=day, data_from=day, source=Source("us", day))
    return RowSchedule(edition=edition, rows_of=rows_of)


def row(code: str, indent: int, words: str, general: str = "") -> ScheduleRow:
    return ScheduleRow(code=code, indent=indent, words=words, general=general)


MADE_UP = of_rows(
    row("9617", 0, "Vacuum flasks:"),
    row("", 1, "Complete:"),
    row("96170010", 2, "Small", "5%"),
    row("9617001010", 3, "Of glass"),
    row("9617001090", 3, "Other"),
    row("96170020", 2, "Large", "6%"),
    row("96170030", 1, "Parts", "Free"),
)


def test_words_that_lines_share_are_said_once() -> None:
    found = [
        (step.depth, step.words, step.line and step.line.code)
        for step in steps(MADE_UP.candidates("9617"))
    ]
    assert found == [
        (0, "Vacuum flasks", None),
        (1, "Complete", None),
        (2, "Small", "96170010"),
        (2, "Large", "96170020"),
        (1, "Parts", "96170030"),
    ]


def test_lines_with_the_same_words_have_a_step_each() -> None:
    twins = of_rows(row("96170010", 0, "Flasks", "5%"), row("96170020", 0, "Flasks", "6%"))
    found = [(each.depth, each.line and each.line.code) for each in steps(twins.candidates("9617"))]
    assert found == [(0, "96170010"), (0, "96170020")]


def test_endings_have_the_words_below_their_line() -> None:
    line = MADE_UP.line("96170010")
    assert line is not None
    wanted = (Ending("9617001010", ("Of glass",)), Ending("9617001090", ("Other",)))
    assert endings(MADE_UP, line) == wanted
    empty = of_rows()
    assert endings(LayeredSchedule((empty, MADE_UP)), line) == wanted
    assert endings(empty, line) == ()


def test_a_line_without_endings_has_none() -> None:
    line = MADE_UP.line("96170030")
    assert line is not None
    assert endings(MADE_UP, line) == ()


def test_endings_of_the_united_states() -> None:
    schedule = schedule_for(None, "US", ("8517",))
    assert schedule is not None
    line = schedule.line("85176200")
    assert line is not None
    found = endings(schedule, line)
    assert [ending.code for ending in found] == ["8517620010", "8517620020", "8517620090"]
    assert found[-1].words == ("Other",)
