from datetime import date

from app.domain.customs.tariff import DatedRate
from app.domain.customs.upcoming import upcoming_changes
from app.domain.sourcing import Validity
from tests.factories.customs import by_hand, entry, line, listed, measure, rate, tariff, tariff_line

RISING = measure(
    "W1",
    "wood",
    rates=(
        DatedRate(rate("25%"), Validity(date(2025, 10, 14), date(2026, 12, 31))),
        DatedRate(rate("30%"), Validity(date(2027, 1, 1))),
    ),
)
MADE = tariff(
    tariff_line("11112222", "Free"),
    tariff_line("11112233", "Free"),
    measures=(RISING,),
    scopes={"lists": listed({"11112222": "W1"})},
)


def test_a_rate_that_rises_after_entry_is_told_per_line() -> None:
    made = entry(line(id="b"), line(id="a"), line("11112233", id="c"))
    found = list(upcoming_changes(made, tariff=MADE))
    assert [(c.line, c.code, c.rate, c.starts) for c in found] == [
        ("a", "W1", "30%", date(2027, 1, 1)),
        ("b", "W1", "30%", date(2027, 1, 1)),
    ]


def test_after_the_last_step_nothing_is_upcoming() -> None:
    made = entry(entry_date=date(2027, 1, 1))
    assert list(upcoming_changes(made, tariff=MADE)) == []


def test_a_persons_rate_and_an_unknown_code_have_nothing_upcoming() -> None:
    made = entry(line(entered_rates=(by_hand("wood", "5%"),)), line("99998888", id="2"))
    assert list(upcoming_changes(made, tariff=MADE)) == []
