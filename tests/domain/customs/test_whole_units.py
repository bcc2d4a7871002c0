"""19 CFR 159.3(a): ad valorem rates are applied to values in even dollars."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.assessment import Kind
from app.domain.customs.valuation import ValuedLine
from app.domain.customs.whole_units import round_entered_values
from tests.factories.customs import SOURCE, line, usd


def rounded(*lines: tuple[str, str, str]) -> dict[str, str]:
    """Values after rounding by line id, from (id, value, percent)."""
    made = [ValuedLine(line(id=key), usd(value)) for key, value, _ in lines]
    percents = {key: Decimal(percent) for key, _, percent in lines}
    found = round_entered_values(made, percents=percents, source=SOURCE)
    return {item.line.id: f"{item.value.amount:.0f}" for item in found}


def test_less_than_fifty_cents_is_disregarded() -> None:
    assert rounded(("1", "100.49", "5")) == {"1": "100"}


def test_fifty_cents_or_more_counts_as_a_dollar() -> None:
    assert rounded(("1", "100.50", "5")) == {"1": "101"}


def test_lines_at_the_same_rate_are_one_unit() -> None:
    assert rounded(("1", "10.40", "5"), ("2", "10.40", "5")) == {"1": "11", "2": "10"}


def test_the_total_may_not_fall_by_more_than_its_own_rounding() -> None:
    found = rounded(("1", "10.40", "5"), ("2", "20.40", "7"), ("3", "30.30", "9"))
    assert found == {"1": "11", "2": "20", "3": "30"}


def test_the_total_may_not_rise_by_more_than_its_own_rounding() -> None:
    found = rounded(("1", "10.60", "5"), ("2", "20.50", "7"), ("3", "30.20", "9"))
    assert found == {"1": "11", "2": "20", "3": "30"}


def test_of_two_equal_fractions_that_at_the_lower_rate_is_dropped() -> None:
    assert rounded(("1", "10.50", "9"), ("2", "20.50", "5")) == {"1": "11", "2": "20"}


def test_of_two_equal_fractions_that_at_the_lower_rate_is_taken_up() -> None:
    found = rounded(("1", "10.40", "9"), ("2", "20.40", "5"), ("3", "30.00", "7"))
    assert found == {"1": "10", "2": "21", "3": "30"}


def test_a_row_carries_the_difference() -> None:
    (found,) = round_entered_values(
        [ValuedLine(line(), usd("100.49"))], percents={"1": Decimal(5)}, source=SOURCE
    )
    assert [(r.kind, r.amount) for r in found.rows] == [
        (Kind.VALUE, usd("100.49")),
        (Kind.ROUNDING, usd("-0.49")),
    ]


def test_a_whole_value_needs_no_row() -> None:
    (found,) = round_entered_values(
        [ValuedLine(line(), usd("100.00"))], percents={"1": Decimal(5)}, source=SOURCE
    )
    assert found.rows == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 10**6), st.sampled_from(["0", "5", "7.5"])),
        min_size=1,
        max_size=12,
    )
)
def test_the_entry_moves_by_half_a_dollar_at_most_and_no_line_by_a_dollar(
    made: list[tuple[int, str]],
) -> None:
    lines = [
        (f"{index}", f"{Decimal(cents).scaleb(-2)}", percent)
        for index, (cents, percent) in enumerate(made)
    ]
    found = rounded(*lines)
    moved = sum((Decimal(found[key]) - Decimal(value) for key, value, _ in lines), Decimal(0))
    assert abs(moved) <= Decimal("0.5")
    assert all(abs(Decimal(found[key]) - Decimal(value)) < 1 for key, value, _ in lines)
    assert rounded(*reversed(lines)) == found
