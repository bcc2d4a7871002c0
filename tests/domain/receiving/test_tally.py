"""What came in is held against what went out: nothing is counted twice, nothing gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import Severity
from app.domain.receiving.tally import MOST_UNITS, Count, Line, Tally, Units, Verdict, tally

units = st.integers(0, 10_000)
counts = st.builds(Count, received=units, damaged=units, missing=st.none() | units)
skus = st.sampled_from(["LC-EB20", "LC-TW07", "LC-CP11", "LC-XX99"])
shipments = st.dictionaries(skus, st.integers(1, 10_000), min_size=1)
reports = st.dictionaries(skus, counts)


@given(shipped=shipments, counted=reports, closed=st.booleans())
def test_every_unit_is_in_one_place(
    shipped: dict[str, int], counted: dict[str, Count], *, closed: bool
) -> None:
    found = tally(shipped, counted, closed=closed)
    for each in (*(line.units for line in found.lines), found.units):
        came = each.received + each.damaged
        assert each.shipped + each.over == came + each.short + each.uncounted
        assert min(each.over, each.short, each.uncounted) >= 0
        assert each.discrepancy == each.short + each.uncounted - each.over


@given(shipped=shipments, counted=reports, closed=st.booleans())
def test_the_whole_is_the_sum_of_its_skus(
    shipped: dict[str, int], counted: dict[str, Count], *, closed: bool
) -> None:
    found = tally(shipped, counted, closed=closed)
    assert {line.sku for line in found.lines} == {*shipped, *counted}
    assert found.units.shipped == sum(shipped.values())
    assert found.units.received == sum(count.received for count in counted.values())
    assert found.units.short == sum(line.units.short for line in found.lines)


@given(shipments, reports)
def test_closing_turns_what_is_not_counted_into_short_and_changes_nothing_else(
    shipped: dict[str, int], counted: dict[str, Count]
) -> None:
    before = tally(shipped, counted, closed=False)
    after = before.as_if_closed()
    assert after.units.uncounted == 0
    assert after.units.short == before.units.short + before.units.uncounted
    assert (after.units.over, after.units.discrepancy) == (
        before.units.over,
        before.units.discrepancy,
    )


@given(shipments)
def test_counting_all_that_was_shipped_leaves_no_difference(shipped: dict[str, int]) -> None:
    counted = {sku: Count(received=sent) for sku, sent in shipped.items()}
    for closed in (False, True):
        found = tally(shipped, counted, closed=closed)
        assert (found.units.discrepancy, found.differing) == (0, ())
        assert found.verdict is Verdict.EQUAL


@given(shipments)
def test_a_shipment_closed_without_a_count_came_short_by_all_of_it(shipped: dict[str, int]) -> None:
    found = tally(shipped, {}, closed=True)
    assert found.units.short == found.units.shipped
    assert (found.counted, found.verdict) == (False, Verdict.DIFFERS)


@pytest.mark.parametrize(
    ("count", "closed", "verdict"),
    [
        (None, False, Verdict.UNCOUNTED),
        (None, True, Verdict.DIFFERS),
        (Count(received=90), False, Verdict.COUNTING),
        (Count(received=90, missing=10), False, Verdict.DIFFERS),
        (Count(received=90), True, Verdict.DIFFERS),
        (Count(received=99, damaged=1), False, Verdict.DIFFERS),
        (Count(received=100), False, Verdict.EQUAL),
        (Count(received=101), False, Verdict.DIFFERS),
    ],
)
def test_a_verdict_waits_until_all_is_counted_or_said_to_be_missing(
    count: Count | None, verdict: Verdict, *, closed: bool
) -> None:
    assert Line(sku="LC-EB20", shipped=100, count=count, closed=closed).verdict is verdict


def test_what_is_over_of_one_sku_makes_up_for_nothing_of_another() -> None:
    found = tally(
        {"LC-EB20": 100, "LC-TW07": 50},
        {"LC-EB20": Count(received=90), "LC-TW07": Count(received=60)},
        closed=True,
    )
    assert (found.units.short, found.units.over, found.units.discrepancy) == (10, 10, 0)
    assert found.verdict is Verdict.DIFFERS


def test_a_sku_that_was_not_shipped_is_over_and_stands_last() -> None:
    found = tally({"LC-EB20": 1}, {"LC-XX99": Count(received=3)}, closed=False)
    assert [line.sku for line in found.lines] == ["LC-EB20", "LC-XX99"]
    stray = found.lines[1]
    assert (stray.shipped_at_all, stray.units.over) == (False, 3)


@pytest.mark.parametrize(
    ("count", "stray"),
    [
        (Count(received=90), None),
        (Count(received=90, missing=4), None),
        (Count(received=90, missing=10), None),
        (Count(received=90, missing=13), 3),
        (Count(received=100, missing=2), 2),
    ],
)
def test_more_said_to_be_missing_than_is_lacking_is_told(count: Count, stray: int | None) -> None:
    line = Line(sku="LC-EB20", shipped=100, count=count)
    told = list(line.advice())
    assert [problem.params["units"] for problem in told] == ([] if stray is None else [stray])
    assert all(problem.severity is Severity.ADVISORY for problem in told)


def test_figures_that_cannot_be_are_named_by_their_cell() -> None:
    wrong = Count(received=-1, damaged=MOST_UNITS + 1, missing=-2)
    found = [(problem.code, problem.field) for problem in wrong.problems()]
    assert found == [
        ("receiving-negative", "received"),
        ("receiving-too-many", "damaged"),
        ("receiving-negative", "missing"),
    ]
    assert list(Count(received=MOST_UNITS).problems()) == []


def test_nothing_adds_up_to_nothing() -> None:
    assert Tally(()).units == Units()
    assert Tally(()).verdict is Verdict.UNCOUNTED
