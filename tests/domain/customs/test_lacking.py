from datetime import date
from decimal import Decimal

from app.domain.customs.assessment import Status
from app.domain.problems import Problem
from tests.factories.customs import (
    answered,
    by_hand,
    codes,
    entry,
    line,
    row,
    tariff,
    tariff_line,
    usd,
)

MADE = tariff(tariff_line("11112222", "10%"), tariff_line("11112233", "5.5¢/kg + 3%"))


def lacks(*lines: object, day: date = date(2026, 6, 15)) -> list[tuple[str, str]]:
    found = answered(entry(*lines, entry_date=day), under=MADE)  # type: ignore[arg-type]
    assert not (found.lacking and found.complete)
    return [(problem.code, problem.field) for problem in found.lacking]


def test_a_code_that_exists_lacks_nothing() -> None:
    assert lacks(line("11112222"), line("1111222210", id="2"), line("111122", id="3")) == []


def test_a_code_that_does_not_exist_is_told_at_its_line_with_the_nearest() -> None:
    (problem,) = answered(entry(line("1111223399"), line(id="2")), under=MADE).lacking
    assert (problem.code, problem.field) == ("customs-code-unknown", "lines.0.code")
    assert problem.params == {
        "code": "1111.22.33.99",
        "nearest": ["1111.22.22", "1111.22.33"],
    }


def test_a_code_with_nothing_near_it_is_told_too() -> None:
    assert lacks(line(), line("99998888", id="2"), line("999988", id="3")) == [
        ("customs-code-unheard-of", "lines.1.code"),
        ("customs-code-unheard-of", "lines.2.code"),
    ]


def test_an_entered_normal_rate_answers_for_code_and_day() -> None:
    goods = line("99998888", entered_rates=(by_hand("mfn", "5%"),))
    assert lacks(goods, day=date(2024, 1, 1)) == []


def test_a_day_before_the_data_is_told_once() -> None:
    day = date(2024, 12, 31)
    assert lacks(line(), line(id="2"), day=day) == [("customs-before-data", "entry_date")]
    assert lacks(line(), day=date(2025, 1, 1)) == []


def test_without_a_tariff_nothing_is_compared() -> None:
    assert answered(entry(line("99998888"))).lacking == ()


def test_a_quantity_that_an_owed_rate_needs_is_asked_for_at_its_line() -> None:
    found = answered(entry(line(id="b"), line("11112233", id="a")), under=MADE)
    (problem,) = found.lacking
    assert (problem.code, problem.field) == ("customs-quantity-missing", "lines.1.quantities")
    waiting = next(each for each in found.lines if each.id == "a").rows[0]
    assert (waiting.status, waiting.amount, waiting.rate) == (
        Status.UNKNOWN,
        None,
        "5.5¢/kg + 3%",
    )
    assert codes(waiting.notes)[-1] == "customs-note-quantity"
    assert not found.complete


def test_a_quantity_that_is_stated_lacks_nothing() -> None:
    goods = line("11112233", quantities={"kg": Decimal(100)})
    found = answered(entry(goods), under=MADE)
    assert found.lacking == ()
    assert row(found, "mfn").amount == usd("35.50")


def test_what_is_missing_is_a_problem_and_no_advice() -> None:
    found = answered(entry(line("99998888")), under=MADE)
    assert all(isinstance(problem, Problem) and problem.blocking for problem in found.lacking)
