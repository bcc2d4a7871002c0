from app.domain.customs.schedule.csv_reading import COLUMNS
from app.domain.customs.schedule.csv_writing import write_rows
from tests.factories.schedules import CHAPTER, measure, row


def test_a_cell_is_one_line() -> None:
    assert write_rows([row("61010000", 0, " two\r\nlines ", "5%")]).splitlines()[1] == (
        "61010000,two lines,5%"
    )


def test_columns_that_no_row_fills_are_left_out() -> None:
    text = write_rows([row("61010000", 0, "Coats", "5%")])
    assert text == "code,words,general\n61010000,Coats,5%\n"
    assert set(write_rows(CHAPTER).splitlines()[0].split(",")) < set(COLUMNS)


def test_a_measure_is_a_row_after_its_line() -> None:
    rows = [row("61010000", 0, "Coats", "5%", measures=(measure("preference", "0%"),))]
    assert write_rows(rows) == (
        "code,words,general,programme,measure\n61010000,Coats,5%,,\n61010000,,0%,preference,142\n"
    )
