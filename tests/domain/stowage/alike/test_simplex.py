"""The small linear programme behind bounds."""

import pytest

from app.domain.stowage.alike.simplex import optimum


def test_the_best_mix_and_the_price_of_each_limit() -> None:
    amounts, prices = optimum([1, 1], [[1 / 4, 0], [0, 1 / 6], [1 / 3, 1 / 9]])
    assert amounts == pytest.approx([1, 6])
    assert sum(prices) == pytest.approx(7)
    assert prices == pytest.approx([0, 4, 3])


def test_an_amount_that_nothing_limits_stops_the_search() -> None:
    amounts, _ = optimum([1, 1], [[1, 0]])
    assert amounts[1] == 0
