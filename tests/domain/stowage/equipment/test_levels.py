"""Cartons on pallets, pallets in containers: both levels keep every rule."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.stowage.checking.check import faults
from app.domain.stowage.equipment.levels import Levels, Manner, on_pallets, outline
from app.domain.stowage.equipment.pallets import Deck
from app.domain.stowage.plan import Placement, Stowed, unplaced
from app.domain.stowage.request import Container, Item

DECK = Deck(id="eur", size=(1200, 800, 144), weight=25_000, loaded_height=1800, most=500_000)
BOX = Container(id="20GP", inner=(5896, 2350, 2392), max_payload=28_130_000)
#: Eight to a layer and five layers: a full pallet holds 40 of 400 × 300 × 330 mm.
CARTON = Item(id="carton", size=(400, 300, 330), weight=10_000, quantity=80)
UPRIGHT = (False, False, True)
QUICK = Manner(seconds=0.4)


def planned(*items: Item, deck: Deck = DECK, manner: Manner = QUICK) -> Levels:
    found = on_pallets(items, deck=deck, containers=[BOX], manner=manner)
    for request, plan in zip(found.requests, found.plans, strict=True):
        assert faults(request, plan) == []
    if found.pallets:
        assert faults(found.request, found.plan) == []
        assert unplaced(found.request, found.plan) == {}
    return found


def test_full_pallets_loaded_alike_are_one_item_that_stands_as_it_was_loaded() -> None:
    (pallet,) = planned(CARTON).pallets
    assert pallet.count == 2
    assert pallet.item == Item(
        id="eur-1",
        size=(1200, 800, 144 + 5 * 330),
        weight=25_000 + 40 * 10_000,
        quantity=2,
        vertical=(False, False, True),
        stackable=False,
    )


def test_every_carton_travels_on_a_pallet_in_a_container() -> None:
    found = planned(replace(CARTON, quantity=90))
    on_them = Counter({pallet.item.id: len(pallet.stowed.placements) for pallet in found.pallets})
    (loaded,) = found.plan.stowed
    assert loaded.container == "20GP"
    assert sum(on_them[placement.item] for placement in loaded.placements) == 90
    assert found.left == {}


def test_a_gross_weight_limit_leaves_pallets_lower() -> None:
    found = planned(CARTON, deck=replace(DECK, most=225_000))
    assert sum(pallet.count for pallet in found.pallets) == 4
    assert all(pallet.item.weight <= 225_000 for pallet in found.pallets)


def test_a_carton_larger_than_the_room_above_a_pallet_is_left() -> None:
    found = planned(replace(CARTON, id="long", size=(2000, 300, 300), quantity=3))
    assert found.left == {"long": 3}
    assert (found.pallets, found.plan.stowed) == ((), ())


def test_goods_of_different_stops_never_share_a_pallet() -> None:
    found = planned(replace(CARTON, quantity=10), replace(CARTON, id="second", quantity=10, stop=2))
    assert {pallet.item.stop for pallet in found.pallets} == {1, 2}
    for pallet in found.pallets:
        assert len({placement.item for placement in pallet.stowed.placements}) == 1


def test_a_pallet_is_of_the_class_and_the_group_of_its_goods() -> None:
    found = planned(
        replace(CARTON, id="battery", quantity=8, keep_apart="battery", group="drills"),
        replace(CARTON, id="liquid", quantity=8, keep_apart="liquid", group="oil"),
    )
    assert {(each.item.keep_apart, each.item.group) for each in found.pallets} == {
        ("battery", "drills"),
        ("liquid", "oil"),
    }
    assert len(found.plan.stowed) == 2


@pytest.mark.parametrize(
    ("carton", "bearing"),
    [
        (replace(CARTON, quantity=16), 1),
        (replace(CARTON, quantity=3), 0),
        (replace(CARTON, quantity=16, stackable=False), 0),
        (replace(CARTON, quantity=16, max_top_load=60_000), 0),
    ],
)
def test_by_choice_a_pallet_with_a_level_top_edge_to_edge_may_bear_another(
    carton: Item, bearing: int
) -> None:
    low = replace(DECK, loaded_height=144 + 2 * 330)
    found = planned(carton, deck=low, manner=replace(QUICK, stackable=True))
    assert sum(pallet.item.stackable for pallet in found.pallets) == bearing


def test_pallets_stand_on_each_other_when_they_may() -> None:
    low = replace(DECK, loaded_height=144 + 2 * 330)
    found = planned(
        replace(CARTON, quantity=16 * 20),
        deck=low,
        manner=Manner(seconds=0.6, stackable=True, support=Fraction(1)),
    )
    assert len(found.plan.stowed) == 1
    assert any(placement.at[2] for placement in found.plan.stowed[0].placements)


def test_what_stands_out_over_the_deck_widens_the_pallet() -> None:
    deck = replace(DECK, overhang=25)
    stowed = Stowed("eur", (Placement("a", (10, 25, 0), (600, 820, 500)),))
    assert outline(stowed, deck=deck) == (1215, 820, 644)


def test_a_step_in_the_top_bears_nothing() -> None:
    tall = replace(CARTON, id="tall", size=(400, 300, 660), vertical=UPRIGHT, quantity=4)
    short = replace(CARTON, id="short", size=(400, 300, 350), vertical=UPRIGHT, quantity=4)
    deck = replace(DECK, loaded_height=144 + 660)
    found = planned(tall, short, deck=deck, manner=replace(QUICK, stackable=True))
    stepped = [each for each in found.pallets if len({p.item for p in each.stowed.placements}) > 1]
    assert not any(pallet.item.stackable for pallet in stepped)


def test_every_better_load_is_heard_of() -> None:
    heard: list[Levels] = []
    found = planned(CARTON, manner=replace(QUICK, heard=heard.append))
    assert {each.pallets for each in heard} == {found.pallets}
    assert found.plan.stowed in [each.plan.stowed for each in heard]


def test_time_that_the_pallets_do_not_need_is_left_to_the_containers() -> None:
    found = planned(CARTON)
    spent = sum(plan.seconds for plan in found.plans)
    assert found.request.seconds == max(QUICK.seconds / 2, QUICK.seconds - spent)


def test_it_stops_when_told_to_with_what_it_has() -> None:
    found = on_pallets(
        [CARTON],
        deck=DECK,
        containers=[BOX],
        manner=Manner(seconds=60),
        cancelled=lambda: True,
    )
    assert sum(len(p.stowed.placements) * p.count for p in found.pallets) == 80
    assert unplaced(found.request, found.plan) == {}
