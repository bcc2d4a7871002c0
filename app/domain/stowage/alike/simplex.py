"""The best prices of many limits on a few amounts: a small linear programme, solved by simplex.

Figures are approximate; whoever uses the prices makes a true bound of them in whole numbers.
"""

from collections.abc import Sequence
from typing import Final

#: Differences below this are taken for rounding.
TINY: Final = 1e-9
#: Steps after which the prices reached so far must do.
MOST_STEPS: Final = 60


def optimum(
    worth: Sequence[float], limits: Sequence[Sequence[float]]
) -> tuple[list[float], list[float]]:
    """Maximise what amounts are worth when each row of `limits` weighs them at one or less.

    Returns the amounts, and the price of each limit. Every amount needs a limit that weighs it.
    """
    width = len(worth)
    table = [[*map(float, row), 1.0] for row in limits]
    profit = [*worth, 0.0]
    columns = list(range(width))
    basis = [width + n for n in range(len(limits))]
    for _ in range(MOST_STEPS):
        entering = max(range(width), key=profit.__getitem__)
        if profit[entering] <= TINY:
            break
        leaving = _leaving(table, entering)
        if leaving is None:
            break
        _pivot(table, profit, leaving, entering)
        basis[leaving], columns[entering] = columns[entering], basis[leaving]
    amounts, prices = [0.0] * width, [0.0] * len(limits)
    for row, variable in zip(table, basis, strict=True):
        if variable < width:
            amounts[variable] = row[-1]
    for value, variable in zip(profit, columns, strict=False):
        if variable >= width:
            prices[variable - width] = max(0.0, -value)
    return amounts, prices


def _leaving(table: list[list[float]], entering: int) -> int | None:
    rising = [(row[-1] / row[entering], n) for n, row in enumerate(table) if row[entering] > TINY]
    return min(rising)[1] if rising else None


def _pivot(table: list[list[float]], profit: list[float], leaving: int, entering: int) -> None:
    """Exchange a column and a row of the condensed table."""
    pivot = table[leaving][entering]
    row = [value / pivot for value in table[leaving]]
    row[entering] = 1 / pivot
    for other in (*table, profit):
        factor = other[entering]
        if factor and other is not table[leaving]:
            other[entering] = 0.0
            other[:] = [a - factor * b for a, b in zip(other, row, strict=True)]
    table[leaving][:] = row
