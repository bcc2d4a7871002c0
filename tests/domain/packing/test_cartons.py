from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.packing.cartons import CartonGroup, UnitMeasures, numbers, runs, totals
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content

FLASKS = CartonGroup.of_one_sku(
    "BTL", 24, count=12, size=Box.of_mm(480, 360, 300), gross_weight=Weight(10400)
)
MIXED = CartonGroup(
    count=1,
    contents=(Content(sku="BTL", quantity=6), Content(sku="CUP", quantity=10)),
    size=Box.of_mm(400, 300, 200),
    gross_weight=Weight(5600),
)
UNMEASURED = CartonGroup(count=3, contents=(Content(sku="CUP", quantity=20),))


class TestTotals:
    def test_twelve_identical_are_twelve_cartons(self) -> None:
        found = totals([FLASKS, MIXED])

        assert (found.cartons, found.units) == (13, 304)
        assert found.gross_weight == Weight(130400)
        assert found.volume.cubic_metres == Decimal("0.64608")
        assert (found.unweighed, found.unmeasured) == (0, 0)

    def test_tell_what_they_leave_out(self) -> None:
        found = totals([FLASKS, UNMEASURED])

        assert (found.cartons, found.units) == (15, 348)
        assert found.gross_weight == Weight(124800)
        assert (found.unweighed, found.unmeasured) == (3, 3)

    def test_of_nothing_are_zero(self) -> None:
        assert totals([]).cartons == 0


class TestNumbers:
    def test_run_on_over_the_rows(self) -> None:
        assert numbers([FLASKS, MIXED, UNMEASURED]) == (range(1, 13), range(13, 14), range(14, 17))

    @given(st.lists(st.integers(1, 500), max_size=20))
    def test_are_one_to_n_without_gap_or_repeat(self, counts: list[int]) -> None:
        rows = [CartonGroup(count=count, contents=()) for count in counts]

        flat = [number for span in numbers(rows) for number in span]

        assert flat == list(range(1, sum(counts) + 1))


class TestContents:
    PRODUCTS = {  # noqa: RUF012
        "BTL": UnitMeasures(weight=Weight(380)),
        "CUP": UnitMeasures(weight=Weight(200), jewellery=True),
    }

    def test_weigh_what_their_units_weigh(self) -> None:
        assert MIXED.content_weight(self.PRODUCTS) == Weight(4280)

    def test_of_unknown_weight_have_none(self) -> None:
        assert MIXED.content_weight({"BTL": UnitMeasures(weight=Weight(380))}) is None
        assert FLASKS.content_weight({"BTL": UnitMeasures()}) is None

    def test_of_one_sku_give_limits_the_unit_weight(self) -> None:
        box = FLASKS.carton(self.PRODUCTS)

        assert (box.units, box.unit_weight, box.jewellery) == (24, Weight(380), False)

    def test_mixed_give_no_unit_weight_and_any_jewellery_counts(self) -> None:
        box = MIXED.carton(self.PRODUCTS)

        assert (box.units, box.unit_weight, box.jewellery) == (16, None, True)


class TestRuns:
    def test_a_gap_ends_a_run(self) -> None:
        assert runs([3, 1, 2, 7, 9, 8]) == (range(1, 4), range(7, 10))

    def test_no_numbers_are_no_run(self) -> None:
        assert runs([]) == ()

    @given(st.sets(st.integers(1, 60)))
    def test_runs_hold_exactly_the_numbers_with_gaps_between_them(self, given_: set[int]) -> None:
        found = runs(given_)
        assert [number for run in found for number in run] == sorted(given_)
        assert all(after.start > before.stop for before, after in pairwise(found))
