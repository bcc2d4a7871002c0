"""Both levels of a plan: what lies where, what is left, how full it is."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.quantities.length import Length
from app.domain.stowage.equipment.pallets import Limits
from app.domain.stowage.plan import Bound, Plan
from app.usecases.stowing.asking import Asked, ask
from app.usecases.stowing.figures import Figures, figures_of
from app.usecases.stowing.loads import Load
from app.usecases.stowing.searching import search
from app.usecases.stowing.wishes import Manner, PalletWish, Wish
from tests.factories.loading import ROWS, first_load

EUR = PalletWish(code="eur", limits=Limits(loaded_height=Length(1800)))
LOOSE = Wish(manner=Manner.LOOSE, equipment=("20GP",))
PRICED = replace(LOOSE, costs={"20GP": Decimal("1200.50")}, currency="USD")
PALLETS = Wish(manner=Manner.PALLETS, pallet=EUR)
BOTH = replace(PRICED, manner=Manner.PALLETS_IN_CONTAINERS, pallet=EUR)


def searched(wish: Wish) -> Load:
    """Return what the engine finds in no time."""
    asked = ask(wish, ROWS)
    assert isinstance(asked, Asked)
    requests = {
        name: replace(request, seconds=0.3)
        for name in ("cartons", "containers")
        if (request := getattr(asked, name)) is not None
    }
    return search(replace(asked, **requests))


class TestOneLevel:
    def test_all_cartons_lie_in_one_container(self) -> None:
        load = first_load(PRICED)
        [stowed] = load.outermost
        assert load.cartons(stowed) == {"A": 10, "B": 5}
        assert load.left().total() == 0

    def test_its_figures_say_what_it_costs_and_how_full_it_is(self) -> None:
        figures = figures_of(first_load(PRICED), PRICED)
        volume = 10 * 520 * 380 * 320 + 5 * 450 * 400 * 350
        assert figures.fill == Fraction(volume, 5896 * 2350 * 2392)
        assert (figures.kinds, figures.placed, figures.left) == ({"20GP": 1}, 15, 0)
        assert str(figures.cost and figures.cost.amount) == "1200.50"
        assert (figures.proven, figures.gap) == (False, None)

    def test_without_costs_none_is_told(self) -> None:
        assert figures_of(first_load(LOOSE), LOOSE).cost is None

    def test_a_bound_that_is_met_is_proof(self) -> None:
        load = first_load(PRICED)
        assert load.containers is not None
        plan = replace(load.containers.plan, bound=Bound(cost=Decimal("1200.50")))
        proven = Load(containers=replace(load.containers, plan=plan))
        figures = figures_of(proven, PRICED)
        assert (figures.proven, figures.gap) == (True, Fraction(0))

    def test_pallets_alone_are_counted_as_pallets(self) -> None:
        load = first_load(PALLETS)
        figures = figures_of(load, PALLETS)
        assert figures.pallets == len(load.outermost) == figures.kinds["eur"]
        assert figures.cost is None


class TestTwoLevels:
    def test_cartons_are_counted_through_their_pallets(self) -> None:
        load = searched(BOTH)
        [container] = load.outermost
        assert load.cartons(container) == {"A": 10, "B": 5}
        assert load.left().total() == 0
        figures = figures_of(load, BOTH)
        assert (figures.placed, figures.proven, figures.gap) == (15, False, None)
        assert figures.pallets == len(container.placements)

    def test_pallets_themselves_fill_nothing(self) -> None:
        load = searched(BOTH)
        [container] = load.outermost
        assert load.volume(container) == 10 * 520 * 380 * 320 + 5 * 450 * 400 * 350

    def test_cartons_on_a_pallet_left_behind_are_left(self) -> None:
        load = searched(BOTH)
        assert load.containers is not None
        empty = Load(
            pallets=load.pallets,
            containers=replace(load.containers, plan=Plan()),
            kinds=load.kinds,
        )
        assert empty.left() == {"A": 10, "B": 5}
        assert empty.fill() == 0


@pytest.mark.parametrize(
    ("wish", "load"),
    [(PRICED, first_load(PRICED)), (PALLETS, first_load(PALLETS)), (BOTH, searched(BOTH))],
    ids=["loose", "pallets", "both"],
)
def test_every_load_comes_back_from_json(wish: Wish, load: Load) -> None:
    again = Load.load(json.loads(json.dumps(load.dump())))
    assert again.kinds == load.kinds
    assert figures_of(again, wish) == figures_of(load, wish)


def test_figures_come_back_from_json() -> None:
    for wish in (PRICED, PALLETS):
        figures = figures_of(first_load(wish), wish)
        assert Figures.load(json.loads(json.dumps(figures.dump()))) == figures
    assert Figures.load({}) is None


def test_a_load_without_a_level_holds_nothing() -> None:
    empty = Load.load([])
    assert (empty.main, empty.outermost, empty.fill()) == (None, (), Fraction(0))
    with pytest.raises(ValueError, match="never found"):
        figures_of(empty, LOOSE)
