from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.schedule.from_rows import Names
from app.domain.customs.schedule.lines import WORDS_JOINT, Schedule, TariffLine
from app.domain.naming import Name
from app.domain.sourcing import Validity
from tests.factories.schedules import CHAPTER, EDITION, measure, row, schedule


def found(code: str) -> TariffLine:
    line = schedule().line(code)
    assert line is not None
    return line


def test_a_schedule_over_rows_says_which_edition_it_is() -> None:
    made: Schedule = schedule()
    assert (made.name, made.vintage) == ("Schedule 2026", date(2026, 6, 8))
    assert (made.data_from, made.source) == (date(2024, 1, 1), EDITION.source)


@pytest.mark.parametrize(
    ("code", "line", "rate"),
    [
        ("61011010", "61011010", "10%"),
        ("6101101020", "61011010", "10%"),
        ("6101200000", "61012000", "5¢/kg"),
        ("61012000", "61012000", "5¢/kg"),
        ("6102300011", "6102300011", "3%"),
        ("6102300099", "61023000", "4%"),
        ("6102400002", "6102400002", "2%"),
    ],
)
def test_a_code_takes_the_rate_of_its_own_row_or_of_the_eight_digits_before(
    code: str, line: str, rate: str
) -> None:
    assert (found(code).code, found(code).general.text) == (line, rate)


@pytest.mark.parametrize(
    "code", ["6101101099", "6101200001", "61024000", "6102400003", "99990000", "610110", "61999999"]
)
def test_an_ending_or_code_that_the_schedule_has_not_is_no_line(code: str) -> None:
    assert schedule().line(code) is None


def test_a_line_says_its_words_from_the_heading_down_and_its_endings() -> None:
    line = found("6101101010")
    assert line.words == WORDS_JOINT.join(("Coats", "Of wool", "Heavy"))
    assert line.suffixes == ("10", "20")
    assert line.units == ("pcs", "kg")


def test_a_line_is_named_by_itself_else_by_its_heading_else_by_its_code() -> None:
    assert found("61012000").name == Name(en="Cotton coats", zh="棉大衣")
    assert found("61011010").name == Name(en="Coats", zh="大衣")
    assert found("61023000").name == Name(en="6102", zh="6102")
    assert found("61012000").chapter == "61"


def test_a_row_without_a_day_holds_from_the_first_of_the_edition() -> None:
    assert found("61011010").validity == Validity(date(2024, 1, 1))
    assert found("61012000").validity == Validity(date(2026, 6, 8))


def test_special_rates_are_preferences_for_origins_that_their_symbols_stand_for() -> None:
    told = {each.code: (each.rate.text, list(each.origins)) for each in found("61011010").measures}
    assert told == {"AU": ("Free", ["AU"]), "JP": ("2%", ["JP"])}
    assert all(each.fits_origin(each.code) for each in found("61011010").measures)
    assert not any(each.fits_origin("CN") for each in found("61011010").measures)


def test_column_2_stands_beside_the_normal_rate() -> None:
    second = found("61011010").column_2
    assert second is not None
    assert second.text == "70%"
    assert found("61012000").column_2 is None


def test_the_rate_of_a_day_follows_the_season() -> None:
    assert found("61025000").rate_on(date(2026, 12, 1)).text == "8%"
    assert found("61025000").rate_on(date(2026, 6, 1)).text == "14%"
    assert found("61023000").rate_on(date(2026, 6, 1)).text == "4%"


def test_a_measure_of_a_row_keeps_what_it_is_limited_to() -> None:
    limited = measure(
        "anti-dumping",
        "12%",
        name="Definitive duty",
        excluded=("HK",),
        additional_code="C999",
        valid_to=date(2026, 12, 31),
    )
    goods = row("61990000", 1, "y", "1%", measures=(limited,))
    (line,) = schedule([goods]).candidates("6199")
    (told,) = line.measures
    assert told.name == Name(en="Definitive duty", zh="Definitive duty")
    assert (told.additional_code, told.validity.valid_to) == ("C999", date(2026, 12, 31))
    assert told.fits_origin("CN")
    assert not told.fits_origin("HK")
    (preference,) = found("6102300011").measures
    assert preference.name == Name(en="Preference", zh="协定税率")


def test_a_short_code_has_every_line_below_it_as_candidate() -> None:
    assert [line.code for line in schedule().candidates("610110")] == ["61011010"]
    assert [line.code for line in schedule().candidates("6102")] == [
        "61023000",
        "6102300011",
        "6102400001",
        "6102400002",
        "61025000",
    ]
    assert list(schedule().candidates("62")) == []


@pytest.mark.parametrize(
    ("code", "offered"),
    [
        ("6101101015", ("6101101010", "6101101020", "6101200000")),
        ("61011099", ("61011010", "61012000")),
        ("610199", ("610120", "610110")),
        ("6199000000", ("61025000", "6102400002", "6102400001")),
        ("6200000000", ()),
    ],
)
def test_the_nearest_codes_are_those_of_the_heading_else_of_the_chapter(
    code: str, offered: tuple[str, ...]
) -> None:
    assert schedule().nearest(code) == offered


def test_lines_are_made_once() -> None:
    made = schedule(CHAPTER, Names())
    first = made.line("6101101010")
    assert first is made.line("6101101020")
    assert first is not None
    assert first.measures == ()


def test_many_lines_share_one_special_column() -> None:
    rows = [row(f"610100{n}0", 1, "Coat", f"{n}%", special="Free (AU)") for n in range(1, 4)]
    lines = list(schedule(rows).candidates("6101"))
    assert len({id(line.measures[0]) for line in lines}) == 1
    assert [line.general.percent for line in lines] == [Decimal(n) for n in range(1, 4)]  # type: ignore[union-attr]
