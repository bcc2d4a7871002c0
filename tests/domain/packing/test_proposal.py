from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.limits import breaches
from app.domain.packing.packaging import Batch, CartonSpec
from app.domain.packing.proposal import Proposal, propose
from app.domain.packing.rules import Measure, Sense
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.carton_rules import mark_above, side, terms, weight

FLASK = UnitMeasures(size=Box.of_mm(80, 80, 265), weight=Weight(450))
SPEC = CartonSpec(units=24, size=Box.of_mm(480, 360, 300), gross_weight=Weight(11600))
US = terms(side(635), weight(22680), mark_above(15000))


def rows(proposal: Proposal) -> list[tuple[int, int, int]]:
    """Return cartons, units in each and gross grams of each row."""
    found = []
    for group in proposal.groups:
        assert group.gross_weight is not None
        found.append((group.count, group.units_per_carton, group.gross_weight.grams))
    return found


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def batch(quantity: int, unit: UnitMeasures = FLASK, *specs: CartonSpec) -> Batch:
    return Batch(sku="BTL", quantity=quantity, unit=unit, specs=specs)


class TestByCartonSpec:
    def test_full_cartons_take_the_spec_as_it_stands(self) -> None:
        proposal = propose(batch(240, FLASK, SPEC), US)

        assert rows(proposal) == [(10, 24, 11600)]
        assert proposal.groups[0].size == SPEC.size
        assert codes(proposal.reasons) == ["proposal-by-spec"]
        assert proposal.assumptions == ()

    def test_a_remainder_carton_keeps_the_weight_of_its_packing(self) -> None:
        proposal = propose(batch(50, FLASK, SPEC), US)

        assert rows(proposal) == [(2, 24, 11600), (1, 2, 800 + 2 * 450)]
        assert codes(proposal.reasons) == ["proposal-by-spec", "proposal-remainder"]
        assert codes(proposal.assumptions) == ["proposal-keeps-empty-weight"]

    def test_full_cartons_are_told_from_the_remainder(self) -> None:
        some = propose(batch(50, FLASK, SPEC), US)
        assert (some.full, some.remainder) == (some.groups[:1], 2)
        even, few = propose(batch(48, FLASK, SPEC), US), propose(batch(5, FLASK, SPEC), US)
        assert (even.full, few.full) == (even.groups, ())

    def test_fewer_than_a_carton_are_one_remainder_carton(self) -> None:
        assert rows(propose(batch(5, FLASK, SPEC), US)) == [(1, 5, 800 + 5 * 450)]

    def test_without_a_unit_weight_the_remainder_takes_its_share(self) -> None:
        proposal = propose(batch(25, UnitMeasures(), SPEC), US)

        assert rows(proposal) == [(1, 24, 11600), (1, 1, 484)]
        assert codes(proposal.assumptions) == ["proposal-shares-weight"]

    def test_a_spec_lighter_than_its_contents_is_shared_too(self) -> None:
        light = CartonSpec(units=24, size=SPEC.size, gross_weight=Weight(9600))

        assert rows(propose(batch(25, FLASK, light), US)) == [(1, 24, 9600), (1, 1, 400)]

    def test_a_spec_over_a_limit_gives_way_to_the_next(self) -> None:
        heavy = CartonSpec(units=60, size=SPEC.size, gross_weight=Weight(28000))

        assert rows(propose(batch(120, FLASK, heavy, SPEC), US)) == [(5, 24, 11600)]

    def test_without_a_fitting_spec_cartons_are_laid_out_and_the_reason_told(self) -> None:
        heavy = CartonSpec(units=60, size=SPEC.size, gross_weight=Weight(28000))

        proposal = propose(batch(120, FLASK, heavy), US)

        assert proposal.grid is not None
        assert codes(proposal.reasons) == [
            "proposal-spec-refused",
            "carton-gross-weight-over-units",
            "proposal-by-grid",
        ]
        assert not any(problem.blocking for problem in proposal.reasons)

    def test_a_heavy_mark_refuses_no_spec(self) -> None:
        strict = terms(mark_above(5000))

        assert rows(propose(batch(24, FLASK, SPEC), strict)) == [(1, 24, 11600)]


class TestByGrid:
    def test_equal_cartons_are_preferred(self) -> None:
        proposal = propose(batch(1200), US)

        assert [(count, units) for count, units, _ in rows(proposal)] == [(30, 40)]
        assert proposal.grid is not None
        assert proposal.grid.units == 40
        assert codes(proposal.reasons) == ["proposal-by-grid"]
        assert codes(proposal.assumptions) == ["proposal-assumes-board", "proposal-assumes-limits"]

    def test_a_prime_quantity_is_not_packed_one_by_one(self) -> None:
        proposal = propose(batch(97), US)

        assert sum(count for count, _, _ in rows(proposal)) == 3
        assert codes(proposal.reasons) == ["proposal-by-grid", "proposal-remainder"]

    def test_a_large_unit_goes_alone_and_our_own_limits_do_not_bind_it(self) -> None:
        board = UnitMeasures(size=Box.of_mm(900, 400, 50), weight=Weight(26000))

        proposal = propose(batch(3, board), terms())

        assert [(count, units) for count, units, _ in rows(proposal)] == [(3, 1)]
        assert codes(proposal.assumptions) == ["proposal-assumes-board"]

    def test_a_unit_too_large_to_go_alone_is_a_problem_not_a_crash(self) -> None:
        board = UnitMeasures(size=Box.of_mm(900, 400, 50), weight=Weight(26000))

        proposal = propose(batch(3, board), US)

        assert proposal.groups == ()
        assert codes(proposal.problems) == ["proposal-nothing-fits"]

    def test_a_remainder_below_a_least_weight_makes_another_layout_win(self) -> None:
        bead = UnitMeasures(size=Box.of_mm(10, 10, 10), weight=Weight(2))
        least = weight(150, code="least", sense=Sense.LEAST)

        for quantity in (100, 101, 127):
            proposal = propose(batch(quantity, bead), terms(least))
            assert all(gross >= 150 for _, _, gross in rows(proposal))

    def test_missing_measures_are_asked_for(self) -> None:
        for unit in (
            UnitMeasures(),
            UnitMeasures(size=FLASK.size),
            UnitMeasures(size=FLASK.size, weight=Weight(0)),
        ):
            assert codes(propose(batch(9, unit), US).problems) == ["proposal-needs-measures"]

    def test_nothing_to_pack_proposes_nothing(self) -> None:
        assert propose(batch(0), US) == Proposal()


sides = st.integers(5, 700)
RULES = (
    side(914),
    side(635, code="second", measure=Measure.SECOND_SIDE),
    weight(22680),
    side(60, code="least", sense=Sense.LEAST),
)


@settings(max_examples=60, deadline=None)
@given(
    size=st.tuples(sides, sides, sides),
    grams=st.integers(1, 25_000),
    quantity=st.integers(1, 5_000),
    upright=st.booleans(),
    spec=st.none()
    | st.builds(
        CartonSpec,
        units=st.integers(1, 60),
        size=st.builds(Box.of_mm, sides, sides, sides),
        gross_weight=st.builds(Weight, st.integers(100, 30_000)),
    ),
)
def test_a_proposal_holds_every_unit_within_every_limit_or_says_why_not(
    *,
    size: tuple[int, int, int],
    grams: int,
    quantity: int,
    upright: bool,
    spec: CartonSpec | None,
) -> None:
    unit = UnitMeasures(size=Box.of_mm(*size), weight=Weight(grams), upright=upright)
    wanted = Batch(sku="S", quantity=quantity, unit=unit, specs=(spec,) if spec else ())

    proposal = propose(wanted, terms(*RULES))

    assert propose(wanted, terms(*RULES)) == proposal
    if proposal.problems:
        assert proposal.groups == ()
        return
    assert sum(group.units for group in proposal.groups) == quantity
    for group in proposal.groups:
        assert breaches(group.carton({"S": unit}), RULES, place="X") == []


@settings(max_examples=30, deadline=None)
@given(st.tuples(sides, sides, sides), st.integers(1, 5_000), st.integers(1, 500))
def test_the_order_in_which_sides_were_typed_does_not_matter(
    size: tuple[int, int, int], grams: int, quantity: int
) -> None:
    proposals = {
        propose(
            batch(quantity, UnitMeasures(size=Box.of_mm(*turned), weight=Weight(grams))),
            terms(*RULES),
        ).groups
        for turned in permutations(size)
    }

    assert len(proposals) == 1
