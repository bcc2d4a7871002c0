"""What was measured as rows of a Markdown table, beside the goals of the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from statistics import fmean
from typing import Final

from benchmarks.packing.rivals import is_empty, is_sound, standing
from benchmarks.packing.running import Run

#: The least mean utilisation in percent, by support, seconds and class.
FILLS: Final = {
    **{(1.0, 2.0, of): fill for of, fill in {1: 93.5, 3: 94.3, 5: 94.0, 7: 93.3}.items()},
    **{(0.0, 2.0, of): fill for of, fill in {1: 94.7, 3: 95.5, 5: 95.3, 7: 94.6}.items()},
    **{(0.0, 10.0, of): fill for of, fill in {1: 95.3, 3: 96.5, 5: 96.3, 7: 96.2}.items()},
}
#: The most that the hundred carton orders cost, and the share of single-SKU cartons proven best.
ORDERS_COST: Final = 9290
PROVEN: Final = 60.0
#: Every answer comes within the budget and a tenth.
OVER_BUDGET: Final = 1.1

HEADING: Final = """\
| measured | goal | reached | valid plans | slowest answer | cores others used |
|---|--:|--:|--:|--:|--:|"""
RIVALS_HEADING: Final = """\
| solver | measured | its result | Sampan's | in Sampan's favour | sound plans | none | \
floating | resting on < 80% | turned as forbidden | slowest answer |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure, its goal if there is one, and the runs it comes from."""

    what: str
    goal: float | None = None
    at_most: bool = False
    reached: float
    pattern: str = "{:.2f}%"
    runs: Sequence[Run] = ()
    others: float | None = None

    @property
    def met(self) -> bool:
        """Return whether the goal is reached and every plan valid."""
        reached = self.goal is None or (
            self.reached <= self.goal if self.at_most else self.reached >= self.goal
        )
        return reached and all(run.valid for run in self.runs)

    def __str__(self) -> str:
        """Return the row as Markdown."""
        sign = "≤ " if self.at_most else "≥ "
        cells = (
            self.what,
            "" if self.goal is None else sign + self.pattern.format(self.goal),
            self.pattern.format(self.reached),
            f"{sum(run.valid for run in self.runs)} of {len(self.runs)}" if self.runs else "",
            f"{max(run.seconds for run in self.runs):.2f} s" if self.runs else "",
            "" if self.others is None else f"{self.others:.1f}",
        )
        return f"| {' | '.join(cells)} |"


def fill(runs: Sequence[Run]) -> float:
    """Return the mean utilisation in percent."""
    return 100 * fmean(run.verdict["utilisation"] for run in runs)


def cost(runs: Sequence[Run]) -> float:
    """Return what all containers of all plans cost."""
    return fsum(run.verdict["cost"] for run in runs)


def late(shares: Sequence[float], *, share: float) -> float:
    """Return the value that `share` of all values do not exceed."""
    ordered = sorted(shares)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def rival_row(solver: str, what: str, theirs: Sequence[Run], ours: Sequence[Run]) -> str:
    """Return a rival's row: results on all problems, and how much better ours are.

    Orders that the rival did not pack whole are left out of the comparison of costs.
    """
    if ours[0].problem["objective"] == "cost":
        pairs = [pair for pair in zip(theirs, ours, strict=True) if not is_empty(pair[0])]
        result, own = cost([one for one, _ in pairs]), cost([other for _, other in pairs])
        figures, ratio = (f"{result:,.2f}", f"{own:,.2f}"), result / own if own else 0
    else:
        result, own = fill(theirs), fill(ours)
        figures, ratio = (f"{result:.2f}%", f"{own:.2f}%"), own / result if result else 0
    stands = standing(theirs)
    cells = (
        solver,
        what,
        *figures,
        f"{ratio:.3f}" if ratio else "",
        f"{sum(map(is_sound, theirs))} of {len(theirs)}",
        str(sum(map(is_empty, theirs))),
        *(f"{100 * part:.1f}%" for part in (stands.floating, stands.poorly, stands.turned)),
        f"{max(run.seconds for run in theirs):.2f} s",
    )
    return f"| {' | '.join(cells)} |"
