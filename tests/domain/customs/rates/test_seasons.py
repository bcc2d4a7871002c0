from datetime import date

import pytest

from app.domain.customs.rates.seasons import parse_seasons

#: Tomatoes and pears in the UK tariff of January 2021, fish in the EU's.
TOMATOES = "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)"
PEARS = (
    "8.00% (01 JAN - 31 JAN), 4.00% (01 FEB - 31 MAR), 0.00% (01 APR - 31 JUL),"
    " 10.00% (01 AUG - 31 DEC)"
)
FISH = "15.00% (01 JAN-14 FEB, 16 JUN-31 DEC), 0.00% (15 FEB-15 JUNE)"


@pytest.mark.parametrize(
    ("text", "day", "rate"),
    [
        (TOMATOES, date(2026, 5, 14), "8.00%"),
        (TOMATOES, date(2026, 5, 15), "14.00%"),
        (TOMATOES, date(2026, 10, 31), "14.00%"),
        (TOMATOES, date(2026, 12, 31), "8.00%"),
        (TOMATOES, date(2027, 1, 1), "8.00%"),
        (PEARS, date(2026, 3, 1), "4.00%"),
        (FISH, date(2028, 2, 29), "0.00%"),
        (FISH, date(2026, 6, 16), "15.00%"),
    ],
)
def test_the_rate_of_a_day_is_that_of_its_season(text: str, day: date, rate: str) -> None:
    (found,) = (season for season in parse_seasons(text) if season.covers(day))
    assert found.rate.text == rate


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8.00%",
        "8% (01 JAN-31 MAY), 3% (01 JUL-31 DEC)",
        "8% (01 JAN-30 JUN), 3% (01 JUN-31 DEC)",
        "8% (01 JAN-31 APR), 3% (01 MAY-31 DEC)",
        "8% (01 JAN-30 JUN), 3% (01-31 DEC)",
        "8% (01 JAN-30 ABC), 3% (01 JUL-31 DEC)",
        "Entry Price (01 JAN-31 DEC)",
        "8% (01 JAN-30 JUN), 3% MIN 2 EUR/kg",
    ],
)
def test_seasons_that_do_not_share_out_the_year_are_not_read(text: str) -> None:
    assert parse_seasons(text) == ()
