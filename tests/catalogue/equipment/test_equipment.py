"""The shipped containers, trucks and pallets, against what their sources publish."""

from datetime import date
from fractions import Fraction

import pytest

from app.catalogue.equipment import equipment, pallet_limits, pallets
from app.catalogue.equipment.balance import LENGTHWAYS
from app.catalogue.packing_out import packing_out
from app.catalogue.programmes import programmes
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.kinds import Equipment, EquipmentKind, Opening
from app.domain.stowage.equipment.pallets import Deck, Limits, PalletLimits, deck_of
from app.domain.stowage.fitting import fits
from app.domain.stowage.request import Item, Rules

TODAY = date(2026, 11, 22)


def test_the_four_containers_and_the_two_trucks_are_there() -> None:
    kinds = {code: each.kind for code, each in equipment().items()}
    assert [code for code, kind in kinds.items() if kind is EquipmentKind.CONTAINER] == [
        "20GP",
        "40GP",
        "40HQ",
        "45HQ",
    ]
    assert [code for code, kind in kinds.items() if kind is EquipmentKind.TRUCK] == [
        "trailer-13.6m",
        "trailer-53ft",
    ]


def test_a_40hq_is_the_smallest_of_the_figures_published() -> None:
    """Council: 12.032 × 2.350 m, door 2.577 m high; Powertex: 2.693 m high, door 2.338 m wide."""
    container = equipment()["40HQ"]
    assert container.inner == (12032, 2350, 2693)
    assert container.door == Opening(width=Length(2338), height=Length(2577))
    assert container.payload == Weight.of(26540)


def test_payloads_are_those_of_hapag_lloyd_and_freightutils() -> None:
    assert equipment()["40HQ"].payload == Weight.of(26540)
    assert equipment()["20GP"].payload == Weight.of(28130)


def test_how_the_european_trailer_opens_is_left_unknown() -> None:
    assert equipment()["trailer-13.6m"].door == Opening()


@pytest.mark.parametrize("each", equipment().values(), ids=str)
def test_no_door_is_larger_than_the_room_behind_it(each: Equipment) -> None:
    _, width, height = each.inner
    assert each.door.width is None or each.door.width.millimetres <= width
    assert each.door.height is None or each.door.height.millimetres <= height


def test_33_euro_pallets_stand_in_a_european_trailer_as_every_forwarder_counts() -> None:
    """TIMOCOM: space for 33 Euro pallets; three across the width take 2.40 m."""
    length, width, _ = equipment()["trailer-13.6m"].inner
    assert (length // 1200) * (width // 800) == 33


def test_the_empty_pallets() -> None:
    """GMA: 6.5 in high (Pallet Consultants), up to 48 lb (FreightCenter); EPAL: 144 mm, 25 kg."""
    assert (pallets()["gma"].length, pallets()["gma"].width) == (Length(1219), Length(1016))
    assert (pallets()["gma"].height, pallets()["gma"].weight) == (Length(165), Weight(21772))
    assert (pallets()["eur"].height, pallets()["eur"].weight) == (Length(144), Weight.of(25))
    assert (pallets()["uk"].height, pallets()["uk"].weight) == (Length(150), Weight.of(30))
    assert (pallets()["au"].height, pallets()["au"].weight) == (Length(150), None)


def test_amazon_takes_72_inches_1500_pounds_and_an_inch_over_the_edge() -> None:
    assert pallet_limits()["fba-us"].on(TODAY) == Limits(
        loaded_height=Length(1829), gross_weight=Weight(680389), overhang=Length(25)
    )


def test_amazons_carriers_in_europe_take_180_cm_and_500_kg() -> None:
    for code, pallet in (("fba-eu", "eur"), ("fba-uk", "uk")):
        known = pallet_limits()[code]
        assert known.pallets == (pallet,)
        assert known.on(TODAY) == Limits(
            loaded_height=Length.of(180), gross_weight=Weight.of(500), overhang=Length(0)
        )


def test_walmart_takes_2100_pounds_since_2025() -> None:
    assert pallet_limits()["wfs"].on(TODAY).gross_weight == Weight(952544)
    assert pallet_limits()["wfs"].on(date(2025, 1, 1)) == Limits()


def test_how_high_amazon_australia_takes_a_pallet_is_asked_for() -> None:
    assert pallet_limits()["fba-au"].on(TODAY).loaded_height is None
    problems = deck_of(pallets()["au"], limits=pallet_limits()["fba-au"].on(TODAY))
    assert isinstance(problems, list)
    assert {each.code for each in problems} == {
        "pallet-weight-unknown",
        "pallet-loaded-height-unknown",
    }


@pytest.mark.parametrize("known", pallet_limits().values(), ids=str)
def test_limits_are_of_a_programme_and_its_pallets(known: PalletLimits) -> None:
    assert known.name == programmes()[known.code].name
    assert set(known.pallets) <= set(pallets())
    for each in known.statements:
        assert each.stated_on is None or each.stated_on <= each.source.reviewed_on


def test_the_checklist_for_packing_out_asks_no_other_weight_of_a_pallet() -> None:
    asked = {each.code: each for each in packing_out()["fba-us"].requirements}
    assert "1,500 lb" in asked["pallet-weight"].name.en
    assert asked["pallet-weight"].source in pallet_limits()["fba-us"].sources


@pytest.mark.parametrize("container", ["20GP", "40GP", "40HQ", "45HQ"])
def test_a_pallet_as_high_as_a_programme_takes_it_passes_every_door(container: str) -> None:
    for known in pallet_limits().values():
        deck = deck_of(pallets()[known.pallets[0]], limits=known.on(TODAY))
        if isinstance(deck, Deck):
            door = equipment()[container].door
            assert door.height is not None
            assert deck.loaded_height < door.height.millimetres
            loaded = Item(id="p", size=(*deck.room.inner[:2], deck.loaded_height), quantity=1)
            assert fits(loaded, equipment()[container].container(), Rules())


def test_the_ctu_code_wants_the_centre_within_5_percent_of_the_middle() -> None:
    assert LENGTHWAYS.share == Fraction(1, 20)
    assert LENGTHWAYS.of(equipment()["40HQ"].inner) == Fraction(12032, 20)
