from dataclasses import replace
from datetime import date

from app.domain.customs.schedule.changes import Change, changes
from app.domain.customs.schedule.rows import ScheduleRow
from tests.factories.schedules import CHAPTER, measure, row


def changed(code: str, **cells: object) -> tuple[ScheduleRow, ...]:
    return tuple(replace(each, **cells) if each.code == code else each for each in CHAPTER)  # type: ignore[arg-type]


def test_the_same_rows_have_no_changes() -> None:
    found = changes(CHAPTER, CHAPTER)
    assert not found
    assert not found.respelled


def test_lines_come_and_go() -> None:
    later = (*CHAPTER[:-1], row("61029000", 1, "Other", "9%"))
    found = changes(CHAPTER, later)
    assert (found.added, found.removed) == (("61029000",), ("61025000",))
    assert found


def test_a_rate_that_owes_something_else_is_a_change() -> None:
    found = changes(CHAPTER, changed("61011010", general="11%"))
    assert found.rates == (Change("61011010", "10%", "11%"),)
    assert found
    assert not found.respelled


def test_a_rate_in_other_words_is_told_apart() -> None:
    found = changes(CHAPTER, changed("6101200000", general="$0.05 / kilogram"))
    assert found.respelled == (Change("61012000", "5¢/kg", "$0.05 / kilogram"),)
    assert not found


def test_a_rate_only_told_in_words_differs_when_its_words_do() -> None:
    before = changed("61011010", general="See note 5.")
    assert changes(before, changed("61011010", general="see note  5")).rates == ()
    assert len(changes(before, changed("61011010", general="See note 6")).rates) == 1


def test_a_line_with_one_ending_may_be_printed_as_one_row_or_as_two() -> None:
    two = (row("61012000", 1, "Of cotton", "5¢/kg"), row("6101200000", 2, "Of cotton"))
    one = (row("6101200000", 1, "Of cotton", "5¢/kg"),)
    assert not changes(one, two)


def test_other_columns_are_compared_by_what_they_owe() -> None:
    same = changed("61011010", special="2.0% (JP) Free (XX, AU)")
    assert changes(CHAPTER, same).other_rates == ()
    found = changes(CHAPTER, changed("61011010", special="Free (AU)", additional="1%"))
    assert found.other_rates == (
        Change("61011010", "Free (AU,XX) 2% (JP); 70%", "Free (AU); 70%; 1%"),
    )


def test_units_are_compared_by_what_is_stated() -> None:
    assert changes(CHAPTER, changed("6101200000", units=("Dz Pcs",))).units == ()
    found = changes(CHAPTER, changed("6101200000", units=("kg",)))
    assert found.units == (Change("61012000", "doz.", "kg"),)


def test_endings_words_and_measures_are_told_too() -> None:
    fewer = tuple(each for each in CHAPTER if each.code != "6101101020")
    assert changes(CHAPTER, fewer).endings == (Change("61011010", "10 20", "10"),)
    assert changes(CHAPTER, changed("61011010", words="Heavy.")).words == ()
    assert len(changes(CHAPTER, changed("61011010", words="Very heavy")).words) == 1
    longer = measure("preference", "0.00%", valid_to=date(2027, 1, 1))
    assert changes(CHAPTER, changed("6102300011", measures=(longer,))).measures == (
        Change("6102300011", "preference 142 0%", "preference 142 0.00%"),
    )
    free = measure("preference", "Free")
    assert changes(CHAPTER, changed("6102300011", measures=(free,))).measures == ()
