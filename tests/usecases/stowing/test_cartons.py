"""Mixed cartons: every unit packed once, goods apart, limits kept, whole cartons left alone."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pytest

from app.catalogue.packaging import export_carton
from app.domain.packing.cartons import CartonGroup
from app.domain.packing.identical import items_short
from app.domain.packing.limits import breaches
from app.domain.packing.packaging import CartonSize
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.stowage.checking.check import faults
from app.domain.stowage.plan import Plan, Stowed
from app.domain.stowage.request import Container, Request
from app.usecases.stowing import carton_search
from app.usecases.stowing.carton_lot import Choices, Lot, Mix
from app.usecases.stowing.cartons import MixedProposal, propose_mixed, reasons, units_sought
from app.usecases.stowing.one_sku_cartons import item_of
from tests.factories.carton_lots import AMAZON, CUPS, EARPHONES, TOWELS, Goods, a_lot, held
from tests.factories.carton_rules import side

QUICK = 0.3
ALL = Choices(mix=Mix.ALL, seconds=QUICK)


def few(goods: Goods, units: int, **changes: object) -> Goods:
    return replace(goods, units=units, **changes)  # type: ignore[arg-type]


def skus(groups: Iterable[CartonGroup]) -> list[list[str]]:
    return [[content.sku for content in group.contents] for group in groups]


def codes(lot: Lot, proposal: MixedProposal) -> list[str]:
    return [problem.code for problem in reasons(lot, proposal)]


def check(lot: Lot, proposal: MixedProposal) -> None:
    """Hold every carton against the limits, and every place against the checker."""
    products = {sku: batch.unit for sku, batch in lot.batches.items()}
    for group in proposal.groups:
        problems = breaches(group.carton(products), AMAZON, place="ONT8")
        assert not [problem for problem in problems if problem.blocking]
    for row in proposal.packed:
        contents = {each.sku: each.quantity for each in row.group.contents}
        request = Request(
            containers=(Container(id="c", inner=row.inner, count=1),),
            items=tuple(item_of(sku, lot.measures(sku), quantity=n) for sku, n in contents.items()),
            support=Fraction(4, 5),
        )
        assert faults(request, Plan((Stowed("c", row.placements),))) == []
        assert len(row.placements) == sum(contents.values())


class TestWhatIsMixed:
    def test_only_what_fills_no_whole_carton(self) -> None:
        lot = a_lot(towels=TOWELS, cups=CUPS)
        proposal = propose_mixed(lot, Choices(seconds=QUICK))
        assert held(proposal.groups) == {"towels": 210, "cups": 170}
        assert [(each.count, each.units_per_carton) for each in proposal.plain] == [
            (5, 40),
            (2, 80),
        ]
        assert skus(row.group for row in proposal.packed) == [["towels", "cups"]]
        assert units_sought(lot, Choices()) == 20
        check(lot, proposal)

    def test_everything_if_that_is_wanted(self) -> None:
        lot = a_lot(towels=few(TOWELS, 60), cups=few(CUPS, 90))
        proposal = propose_mixed(lot, ALL)
        assert proposal.plain == ()
        assert held(proposal.groups) == {"towels": 60, "cups": 90}
        assert units_sought(lot, ALL) == 150
        check(lot, proposal)

    def test_nothing_when_all_cartons_are_full(self) -> None:
        lot = a_lot(towels=few(TOWELS, 80))
        proposal = propose_mixed(lot, Choices(seconds=QUICK))
        assert proposal.packed == ()
        assert codes(lot, proposal) == ["mixed-nothing-left"]

    def test_without_a_spec_whole_cartons_are_the_cheaper_of_rows_and_patterns(self) -> None:
        """Planks of 3 × 2 lie in 5 × 5 as pinwheels, 20 in a cube of 5 dm; rows lay 10 there."""
        plank = Goods(units=60, size=(300, 200, 100), weight=500)
        cube = CartonSize(code="own", size=Box.of_mm(506, 506, 512))
        narrow = a_lot(rules=(side(530),), sizes=(cube,), plank=plank)
        by_pattern = propose_mixed(narrow, Choices(seconds=QUICK))
        assert [(each.count, each.units_per_carton) for each in by_pattern.groups] == [(3, 20)]
        assert by_pattern.plain == ()
        wide = a_lot(sizes=(cube,), plank=plank)
        by_rows = propose_mixed(wide, Choices(seconds=QUICK))
        assert by_rows.packed == ()
        assert units_sought(wide, Choices()) == 0

    def test_without_a_spec_one_carton_alone_is_mixed(self) -> None:
        lot = a_lot(a=few(CUPS, 30, spec=None), b=few(TOWELS, 9, spec=None))
        proposal = propose_mixed(lot, Choices(seconds=QUICK))
        assert units_sought(lot, Choices()) == 39
        assert skus(proposal.groups) == [["a", "b"]]

    def test_goods_of_another_kind_lie_apart(self) -> None:
        lot = a_lot(
            ear=few(EARPHONES, 10),
            cups=few(CUPS, 10),
            towels=few(TOWELS, 10),
            oil=few(CUPS, 10, kind="liquid"),
            magnet=few(CUPS, 4, kind="magnet"),
        )
        proposal = propose_mixed(lot, ALL)
        assert sorted(map(sorted, skus(proposal.groups))) == [
            ["cups", "towels"], ["ear"], ["magnet"], ["oil"],
        ]  # fmt: skip
        assert codes(lot, proposal) == ["mixed-kept-apart", "mixed-assumes-board"]
        check(lot, proposal)

    def test_goods_without_measures_or_too_large_are_packed_by_themselves(self) -> None:
        lot = a_lot(
            cups=few(CUPS, 10),
            towels=few(TOWELS, 10),
            pole=Goods(units=2, size=(800, 60, 60)),
            unknown=Goods(units=3, size=None, spec=(3, (400, 300, 300), 5000)),
            lost=Goods(units=3, size=None, weight=None),
            flat=Goods(units=3, size=(0, 100, 100), weight=0),
        )
        proposal = propose_mixed(lot, ALL)
        assert held(proposal.groups) == {"cups": 10, "towels": 10, "pole": 2, "unknown": 3}
        assert proposal.apart == ("pole", "unknown", "lost", "flat")
        assert codes(lot, proposal) == ["mixed-assumes-board", "mixed-not-mixed"]

    def test_goods_that_no_carton_takes_leave_nothing_to_mix(self) -> None:
        lot = a_lot(pole=Goods(units=2, size=(800, 60, 60)))
        assert codes(lot, propose_mixed(lot, ALL)) == ["mixed-not-mixed"]

    def test_cartons_of_one_sku_hold_patterns_that_no_rows_do(self) -> None:
        """Four planks of 3 × 2 lie in 5 × 5 as a pinwheel; rows would lay two."""
        size = CartonSize(code="own", size=Box.of_mm(506, 506, 112))
        lot = a_lot(sizes=(size,), plank=Goods(units=4, size=(300, 200, 100)))
        proposal = propose_mixed(lot, ALL)
        assert [(each.count, each.units_per_carton) for each in proposal.groups] == [(1, 4)]
        check(lot, proposal)

    def test_upright_goods_keep_their_height_up(self) -> None:
        lot = a_lot(jar=Goods(units=30, size=(80, 80, 150), upright=True), cups=few(CUPS, 30))
        proposal = propose_mixed(lot, ALL)
        heights = {
            each.size[2] for row in proposal.packed for each in row.placements if each.item == "jar"
        }
        assert heights == {150}

    def test_there_may_be_a_most_of_skus_in_a_carton(self) -> None:
        lot = a_lot(cups=few(CUPS, 20), towels=few(TOWELS, 20), more=few(CUPS, 20))
        alone = propose_mixed(lot, replace(ALL, most_skus=1))
        pairs = propose_mixed(lot, replace(ALL, most_skus=2))
        assert max(map(len, skus(alone.groups))) == 1
        assert max(map(len, skus(pairs.groups))) <= 2
        assert held(pairs.groups) == held(alone.groups) == dict(lot.units)

    def test_when_time_is_too_short_every_product_stays_by_itself(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(carton_search, "plan", lambda *_args, **_named: Plan())
        lot = a_lot(cups=few(CUPS, 20), towels=few(TOWELS, 20))
        for choices in (ALL, replace(ALL, identical=5)):
            proposal = propose_mixed(lot, choices)
            if choices.identical == 1:
                assert codes(lot, proposal) == ["mixed-not-found"]
            assert held(proposal.groups) == dict(lot.units)
        rare = a_lot(cups=few(CUPS, 2), towels=few(TOWELS, 2))
        assert propose_mixed(rare, replace(ALL, identical=5)).late


class TestIdenticalCartons:
    def test_every_item_lies_in_enough_of_them(self) -> None:
        lot = a_lot(ear=EARPHONES, towels=TOWELS, cups=CUPS)
        proposal = propose_mixed(lot, Choices(identical=5, seconds=QUICK))
        assert held(proposal.groups) == dict(lot.units)
        assert items_short(proposal.groups, least=5) == {}
        check(lot, proposal)

    def test_units_too_few_for_that_are_packed_all_the_same(self) -> None:
        lot = a_lot(cups=few(CUPS, 50), rare=few(CUPS, 3))
        proposal = propose_mixed(lot, Choices(identical=5, seconds=QUICK))
        assert held(proposal.groups) == {"cups": 50, "rare": 3}
        assert items_short(proposal.groups, least=5) == {"rare": 1}

    def test_a_number_that_divides_nothing_leaves_each_sku_to_itself(self) -> None:
        lot = a_lot(cups=few(CUPS, 127), towels=few(TOWELS, 131))
        proposal = propose_mixed(lot, Choices(identical=5, seconds=QUICK))
        assert held(proposal.groups) == dict(lot.units)
        assert max(map(len, skus(proposal.groups))) == 1

    def test_only_too_few_units_make_no_sets(self) -> None:
        lot = a_lot(rare=few(CUPS, 3), other=few(TOWELS, 2))
        proposal = propose_mixed(lot, Choices(identical=5, seconds=QUICK))
        assert held(proposal.groups) == {"rare": 3, "other": 2}


def test_a_carton_takes_no_more_than_its_payload() -> None:
    """A 60 × 40 × 40 cm carton would hold 96 of these bricks, and 22.68 kg are 22."""
    lot = a_lot(brick=Goods(units=60, size=(100, 100, 100), weight=1000))
    for group in propose_mixed(lot, ALL).groups:
        assert group.gross_weight is not None
        assert group.gross_weight.grams <= 22_680
        assert group.units_per_carton <= 21


def test_sizes_beyond_the_limits_or_without_room_are_not_taken() -> None:
    sizes = tuple(
        CartonSize(code=f"own-{side}", size=Box.of_mm(side, 300, 300)) for side in (950, 6, 500)
    )
    proposal = propose_mixed(a_lot(sizes=sizes, cups=few(CUPS, 40)), ALL)
    assert {group.size for group in proposal.groups} == {Box.of_mm(500, 300, 300)}


def test_a_carton_heavier_than_the_limit_holds_nothing() -> None:
    iron = CartonSize(code="own", size=Box.of_mm(500, 400, 300), empty_weight=Weight(23_000))
    proposal = propose_mixed(a_lot(sizes=(iron,), cups=few(CUPS, 40)), ALL)
    assert (proposal.packed, proposal.apart) == ((), ("cups",))


def test_without_rules_only_our_own_limits_hold() -> None:
    lot = a_lot(rules=(), cups=few(CUPS, 167))
    proposal = propose_mixed(lot, ALL)
    limit = next(rule for rule in export_carton().rules if rule.code == "own-weight")
    assert all(
        group.gross_weight is not None and group.gross_weight.grams <= limit.amount
        for group in proposal.groups
    )
    assert [group.units_per_carton for group in proposal.groups] == [167]
