"""Rows that say what was reached beside what was asked."""

from benchmarks.packing.running import Run
from benchmarks.packing.tables import Row, late


def a_run(*, valid: bool = True) -> Run:
    return Run({}, {"seconds": 1.5}, {"ok": valid, "utilisation": 0.9, "cost": 10.0}, 2.0)


def test_a_row_is_markdown() -> None:
    row = Row(what="BR1", goal=93.5, reached=94.123, runs=[a_run(), a_run()], others=0.25)
    assert str(row) == "| BR1 | ≥ 93.50% | 94.12% | 2 of 2 | 1.50 s | 0.2 |"


def test_a_goal_is_met_from_below_or_from_above() -> None:
    assert Row(what="fill", goal=93.5, reached=93.5).met
    assert not Row(what="fill", goal=93.5, reached=93.4).met
    assert Row(what="cost", goal=9290, at_most=True, reached=9280).met
    assert not Row(what="cost", goal=9290, at_most=True, reached=9291).met


def test_nothing_is_met_with_a_plan_that_is_not_valid() -> None:
    assert not Row(what="fill", reached=99, runs=[a_run(), a_run(valid=False)]).met


def test_a_row_without_a_goal_says_what_was_reached() -> None:
    assert str(Row(what="x", reached=2, pattern="{:.1f} s")) == "| x |  | 2.0 s |  |  |  |"


def test_late_is_what_most_do_not_exceed() -> None:
    seconds = [float(one) for one in range(100, 0, -1)]
    assert late(seconds, share=0.5) == 51
    assert late(seconds, share=0.95) == 96
    assert late([3.0], share=0.95) == 3
