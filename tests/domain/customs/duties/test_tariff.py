from datetime import date

import pytest

from app.domain.customs.duties.tariff import DatedRate
from app.domain.sourcing import Validity
from tests.factories.customs import measure, rate, tariff, tariff_line

STEPPED = measure(
    "9",
    rates=(
        DatedRate(rate("10%"), Validity(date(2018, 9, 24), date(2019, 5, 9))),
        DatedRate(rate("25%"), Validity(date(2019, 5, 10))),
    ),
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2018, 9, 23), None),
        (date(2018, 9, 24), "10%"),
        (date(2019, 5, 9), "10%"),
        (date(2019, 5, 10), "25%"),
        (date(2026, 1, 1), "25%"),
    ],
)
def test_a_measure_has_the_rate_of_the_day(day: date, text: str | None) -> None:
    found = STEPPED.on(day)
    assert (found.rate.text if found else None) == text


def test_before_the_data_begins_a_rate_is_unknown_rather_than_none() -> None:
    late = measure("9", known_from=date(2026, 4, 6))
    assert late.unknown_on(date(2026, 4, 5))
    assert not late.unknown_on(date(2026, 4, 6))
    assert not STEPPED.unknown_on(date(2000, 1, 1))


def test_a_measure_without_origins_means_every_origin() -> None:
    assert measure("9").fits_origin("VN")
    assert not measure("9", origins=frozenset({"CN"})).fits_origin("VN")


def test_a_line_is_found_by_eight_digits_and_a_known_ending() -> None:
    found = tariff(tariff_line("11112222"))
    assert found.line("11112222") is found.schedule.line("11112222")
    assert found.line("1111222210") is found.schedule.line("11112222")
    assert found.line("1111222299") is None
    assert found.line("11113333") is None


def test_a_short_code_is_enough_where_one_line_begins_with_it() -> None:
    found = tariff(tariff_line("11112222"), tariff_line("11113333"), tariff_line("11113344"))
    assert found.line("111122") is found.schedule.line("11112222")
    assert found.line("111133") is None
    assert found.line("111144") is None


def test_a_short_code_means_every_line_below_it() -> None:
    found = tariff(tariff_line("11112233"), tariff_line("11112222"), tariff_line("11119999"))
    assert [c.code for c in found.candidates("111122")] == ["11112222", "11112233"]


def test_a_chapter_is_the_first_two_digits() -> None:
    assert tariff_line("73239300").chapter == "73"


def test_measures_on_everything_are_known_by_the_origin_they_cover() -> None:
    china = measure("9", universal=True, origins=frozenset({"CN"}))
    made = tariff(measures=(china, measure("8", universal=True), measure("7")))
    assert [found.code for found in made.universal("CN")] == ["9", "8"]
    assert [found.code for found in made.universal("VN")] == ["8"]


def test_a_measure_concerns_the_days_of_its_rates_and_those_before_the_data() -> None:
    late = measure("9", rates=STEPPED.rates, known_from=date(2018, 1, 1))
    assert late.concerns(date(2019, 1, 1))
    assert late.concerns(date(2017, 1, 1))
    assert not late.concerns(date(2018, 1, 1))


def test_the_full_codes_of_a_line_are_its_endings_or_the_lines_below_it() -> None:
    found = tariff(
        tariff_line("11112222", suffixes=("10", "20")), tariff_line("11113333", suffixes=())
    )
    ended, bare = found.line("11112222"), found.line("11113333")
    assert ended is not None
    assert bare is not None
    assert found.full_codes(ended) == ("1111222210", "1111222220")
    assert found.full_codes(bare) == ("11113333",)
    assert found.full_codes(bare) is found.full_codes(bare)
