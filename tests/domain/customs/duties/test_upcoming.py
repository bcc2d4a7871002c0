from dataclasses import replace
from datetime import date

from app.domain.customs.duties.tariff import DatedRate, Exclusion, Measure, Standing
from app.domain.customs.duties.upcoming import upcoming_changes
from app.domain.customs.entry import Facts
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


def on(*measures: Measure, **changes: object) -> list[tuple[str, str, str]]:
    under = tariff(measures=measures, scopes={"lists": listed({"11112222": "E1 N1 U1"})}, **changes)
    found = upcoming_changes(entry(line(facts=Facts(exclusion="X"))), tariff=under)
    return [(c.code, c.rate, c.note.code) for c in found]


ENDING = measure(
    "E1", "wood", rates=(DatedRate(rate("25%"), Validity(date(2025, 1, 1), date(2026, 6, 30))),)
)


def test_a_duty_that_ends_is_told_on_the_day_after() -> None:
    assert on(ENDING) == [("E1", "", "customs-note-ending")]


def test_one_that_begins_at_a_rate_nobody_read_is_told_without_it() -> None:
    unread = measure(
        "U1",
        "wood",
        standing=Standing.UNREAD,
        rates=(DatedRate(rate("25%"), Validity(date(2026, 7, 1))),),
    )
    assert on(unread) == [("U1", "", "customs-note-upcoming-unknown")]


def test_a_claimed_exclusion_that_ends_brings_the_duty_back() -> None:
    exclusion = Exclusion("X", frozenset({"N1"}), Validity(None, date(2026, 6, 30)))
    assert on(measure("N1", "wood"), exclusions={"X": exclusion}) == [
        ("N1", "25%", "customs-note-upcoming")
    ]


def test_a_rate_that_another_programme_suppresses_anyway_is_no_change() -> None:
    rising = replace(RISING, code="N1", yields_to=frozenset({"metals"}), programme="labour")
    assert on(measure("E1", "metals"), rising) == []
