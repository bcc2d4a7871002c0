"""Sums that pieces reach."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from app.domain.stowage.bounding.reach import greatest, line_sums, total_sums

STOCK = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3)), max_size=3)


def told(bits: int) -> set[int]:
    return {n for n in range(bits.bit_length()) if bits >> n & 1}


@given(stock=STOCK, limit=st.integers(1, 30))
def test_totals_are_those_of_some_of_the_pieces(stock: list[tuple[int, int]], limit: int) -> None:
    sums = {
        sum(n * value for n, (value, _) in zip(counts, stock, strict=True))
        for counts in product(*(range(quantity + 1) for _, quantity in stock))
    }
    reached = total_sums(stock, limit)
    assert greatest(reached, limit) == max(total for total in sums if total <= limit)
    assert told(reached) <= sums


@given(stock=STOCK, limit=st.integers(1, 30))
def test_a_row_of_one_size_each_reaches_the_same(stock: list[tuple[int, int]], limit: int) -> None:
    row = line_sums([(frozenset({value}), quantity) for value, quantity in stock], limit)
    assert greatest(row, limit) == greatest(total_sums(stock, limit), limit)


def test_pieces_of_a_row_lie_each_its_own_way() -> None:
    assert told(line_sums([(frozenset({3, 5}), 2)], 20)) == {0, 3, 5, 6, 8, 10}
