"""How a rate moved, drawn as a line for each source."""

from datetime import date
from decimal import Decimal

from app.domain.customs.published_rates import PublishedRate
from app.web.exchange.chart import chart_of


def published(day: int, value: str, source: str = "ECB") -> PublishedRate:
    return PublishedRate(
        source=source,
        base="EUR",
        quote="USD",
        value=Decimal(value),
        valid_from=date(2026, 11, day),
    )


def test_the_first_day_is_left_and_the_highest_rate_above() -> None:
    chart = chart_of([published(20, "1.10"), published(10, "1.00"), published(15, "1.05")])
    assert chart is not None
    assert chart.lines[0].points == "6.0,114.0 320.0,60.0 634.0,6.0"
    assert (chart.least, chart.most) == (Decimal("1.00"), Decimal("1.10"))


def test_each_source_has_a_line_of_its_own() -> None:
    chart = chart_of([published(10, "1.00"), published(20, "1.10", "bank")])
    assert chart is not None
    assert [line.source for line in chart.lines] == ["ECB", "bank"]


def test_a_rate_that_stands_still_is_drawn_in_the_middle() -> None:
    chart = chart_of([published(10, "1.00"), published(20, "1.00")])
    assert chart is not None
    assert chart.lines[0].points == "6.0,60.0 634.0,60.0"


def test_one_day_alone_is_not_drawn() -> None:
    assert chart_of([]) is None
    assert chart_of([published(10, "1.00")]) is None
