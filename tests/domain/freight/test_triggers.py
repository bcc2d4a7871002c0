"""A trigger looks at one carton and at where it goes, before anything is quoted."""

import pytest

from app.domain.freight.cartons import CartonGroup, DestinationKind, FreightDestination
from app.domain.freight.triggers import (
    AllOf,
    AnyOf,
    CarriesCargo,
    EveryCarton,
    GirthOver,
    LongestSideOver,
    PieceWeighsFrom,
    SecondSideOver,
    ToAddress,
    ToPostcodes,
    Trigger,
)
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from tests.factories.freight import BATTERY, carton

PLAIN = carton("22.49", size=(1200, 300, 200))
HEAVY = carton("22.5")
LONG = carton(size=(200, 1201, 300))
BULKY = carton(size=(1000, 761, 400))
CHARGED = carton(cargo=(BATTERY,))
EVERY = [PLAIN, HEAVY, LONG, BULKY, CHARGED]


def at(
    postal_code: str = "", kind: DestinationKind = DestinationKind.WAREHOUSE
) -> FreightDestination:
    return FreightDestination(
        country="AA", name=Name("Atlantis", "亚特兰"), postal_code=postal_code, kind=kind
    )


@pytest.mark.parametrize(
    ("trigger", "hit"),
    [
        (EveryCarton(), EVERY),
        (PieceWeighsFrom(Weight.of("22.5")), [HEAVY]),
        (LongestSideOver(Length.of(120)), [LONG]),
        (SecondSideOver(Length.of(76)), [BULKY]),
        (GirthOver(Length.of(266)), [BULKY]),
        (CarriesCargo(frozenset({"battery", "liquid"})), [CHARGED]),
        (AnyOf((LongestSideOver(Length.of(120)), GirthOver(Length.of(266)))), [LONG, BULKY]),
        (AllOf((EveryCarton(), PieceWeighsFrom(Weight.of(20)))), [PLAIN, HEAVY]),
    ],
)
def test_a_trigger_hits_only_the_cartons_it_means(trigger: Trigger, hit: list[CartonGroup]) -> None:
    assert [each for each in EVERY if trigger.hits(each, at())] == hit


@pytest.mark.parametrize(
    ("postal_code", "remote"),
    [("99501", True), ("995 01", True), ("9 9501", True), ("90210", False), ("", False)],
)
def test_a_remote_area_is_told_by_how_its_postcodes_begin(
    postal_code: str, *, remote: bool
) -> None:
    assert ToPostcodes(frozenset({"995", "967"})).hits(PLAIN, at(postal_code)) is remote


def test_a_home_costs_more_to_deliver_to_than_a_warehouse() -> None:
    to_homes = ToAddress(frozenset({DestinationKind.HOME}))
    found = [to_homes.hits(PLAIN, at(kind=kind)) for kind in DestinationKind]
    assert found == [False, False, True]
