"""What a wish asks of the engine, and what is refused at which place of the form."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.pallets import Limits
from app.domain.stowage.request import Item, Objective, Rules
from app.usecases.stowing.asking import Asked, ask, items_of
from app.usecases.stowing.cargo import CargoRow
from app.usecases.stowing.wishes import Manner, PalletWish, RowWish, Wish
from tests.factories.loading import ROWS

CONTAINERS = ("20GP", "40GP", "40HQ", "45HQ")
EUR = PalletWish(code="eur", limits=Limits(loaded_height=Length(1800)))
LOOSE = Wish(manner=Manner.LOOSE, equipment=(*CONTAINERS, "trailer-13.6m"))


def asked(wish: Wish, rows: tuple[CargoRow, ...] = ROWS) -> Asked:
    found = ask(wish, rows)
    assert isinstance(found, Asked), found
    return found


def refusals(wish: Wish, rows: tuple[CargoRow, ...] = ROWS) -> list[tuple[str, str]]:
    found = ask(wish, rows)
    assert isinstance(found, list)
    return [(problem.code, problem.field) for problem in found]


class TestItems:
    def test_cartons_stay_upright_and_bear_others(self) -> None:
        first, _second = items_of(LOOSE, ROWS)
        assert first == Item(
            id="A",
            size=(520, 380, 320),
            weight=12_400,
            quantity=10,
            vertical=(False, False, True),
        )

    def test_a_row_may_lie_on_any_side_bear_little_and_leave_later(self) -> None:
        row = RowWish(any_side=True, most_on_top=Weight(5000), stop=2)
        _first, second = items_of(replace(LOOSE, rows=(RowWish(), row)), ROWS)
        assert (second.vertical, second.max_top_load, second.stop) == ((True,) * 3, 5000, 2)

    def test_what_bears_nothing_bears_no_weight_either(self) -> None:
        row = RowWish(bears=False, most_on_top=Weight(5000))
        first, _second = items_of(replace(LOOSE, rows=(row,)), ROWS)
        assert (first.stackable, first.max_top_load) == (False, None)


class TestLoose:
    def test_everything_travels_at_the_least_cost(self) -> None:
        costs = {code: Decimal(1000) for code in CONTAINERS}
        wish = replace(LOOSE, costs=costs, currency="USD", gap=Length(5), door=Length(100))
        request = asked(wish).cartons
        assert request.objective is Objective.COST
        assert [each.id for each in request.containers] == list(CONTAINERS)
        assert {each.cost for each in request.containers} == {Decimal(1000)}
        assert request.rules == Rules(gap=5, reserve=(100, 0, 0))

    def test_support_and_seconds_are_passed_on(self) -> None:
        request = asked(replace(LOOSE, support=80, seconds=10)).cartons
        assert (request.support, request.seconds) == (Fraction(4, 5), 10)

    def test_a_truck_is_none_of_the_containers(self) -> None:
        request = asked(replace(LOOSE, manner=Manner.TRUCK)).cartons
        assert [each.id for each in request.containers] == ["trailer-13.6m"]


class TestPallets:
    def test_cartons_stand_on_the_deck_whatever_their_stop(self) -> None:
        wish = Wish(manner=Manner.PALLETS, pallet=EUR, rows=(RowWish(stop=2), RowWish()))
        found = asked(wish)
        assert found.deck is not None
        assert found.containers is None
        assert [each.id for each in found.cartons.containers] == ["eur"]
        assert {item.stop for item in found.cartons.items} == {1}

    def test_pallets_travel_in_containers(self) -> None:
        found = asked(replace(LOOSE, manner=Manner.PALLETS_IN_CONTAINERS, pallet=EUR))
        assert found.containers is not None
        assert [each.id for each in found.containers.containers] == list(CONTAINERS)
        assert found.cartons.containers[0].id == "eur"


class TestRefusals:
    def test_without_cartons_there_is_nothing_to_plan(self) -> None:
        assert refusals(LOOSE, ()) == [("load-no-cartons", "")]

    @pytest.mark.parametrize("manner", [Manner.LOOSE, Manner.TRUCK])
    def test_something_must_be_allowed(self, manner: Manner) -> None:
        assert refusals(Wish(manner=manner)) == [("load-equipment-none", "equipment")]

    def test_a_pallet_must_be_chosen(self) -> None:
        assert refusals(Wish(manner=Manner.PALLETS)) == [("load-equipment-none", "pallet")]

    def test_all_costs_are_asked_for_once_one_is_given(self) -> None:
        costs = {"20GP": Decimal(1)}
        wish = replace(LOOSE, equipment=("20GP", "40HQ"), costs=costs, currency="USD")
        assert refusals(wish) == [("equipment-cost-missing", "cost-40HQ")]

    def test_unknown_figures_of_a_pallet_are_asked_for_at_their_fields(self) -> None:
        assert refusals(Wish(manner=Manner.PALLETS, pallet=PalletWish(code="au"))) == [
            ("pallet-weight-unknown", "pallet_weight"),
            ("pallet-loaded-height-unknown", "loaded_height"),
        ]

    def test_a_carton_larger_than_everything_is_named_at_its_row(self) -> None:
        rows = (ROWS[0], replace(ROWS[1], size=(14_000, 400, 350)))
        assert refusals(LOOSE, rows) == [("stowage-item-too-large", "side-1")]

    def test_a_carton_too_high_for_the_door_is_named_at_its_row(self) -> None:
        rows = (replace(ROWS[0], size=(520, 380, 2350)),)
        wish = Wish(manner=Manner.LOOSE, equipment=("20GP",))
        assert refusals(wish, rows) == [("equipment-door-low", "side-0")]

    def test_reserves_that_leave_no_room_are_said_above_all(self) -> None:
        wish = replace(LOOSE, lashing=Length(3000))
        assert {field for _code, field in refusals(wish)} == {""}
