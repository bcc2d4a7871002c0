"""Conditions are met by one of the measures given, and by each of the others given."""

import pytest

from app.domain.freight.cartons import DestinationKind, FreightDestination
from app.domain.freight.conditions import Conditions
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from tests.factories.freight import BATTERY, carton

LARGE = Conditions(
    weighs_from=Weight.of("22.5"),
    longest_over=Length.of(120),
    second_over=Length.of(76),
    girth_over=Length.of(266),
)


def at(
    postal_code: str = "90210", kind: DestinationKind = DestinationKind.HOME
) -> FreightDestination:
    return FreightDestination(
        country="AA", name=Name("Atlantis", "亚特兰"), postal_code=postal_code, kind=kind
    )


@pytest.mark.parametrize(
    ("kilograms", "size", "met"),
    [
        ("10", (600, 400, 400), False),
        ("22.5", (600, 400, 400), True),
        ("10", (1201, 200, 200), True),
        ("10", (800, 761, 200), True),
        ("10", (1000, 600, 300), True),
    ],
)
def test_any_one_measure_is_enough(
    kilograms: str, size: tuple[int, int, int], *, met: bool
) -> None:
    assert LARGE.hits(carton(kilograms, size=size), at()) is met


def test_without_conditions_every_carton_counts() -> None:
    assert Conditions().hits(carton(), at())


@pytest.mark.parametrize(
    ("conditions", "met"),
    [
        (Conditions(cargo=frozenset({"battery"})), True),
        (Conditions(cargo=frozenset({"liquid"})), False),
        (Conditions(postcodes=frozenset({"902"})), True),
        (Conditions(addresses=frozenset({DestinationKind.WAREHOUSE})), False),
        (Conditions(cargo=frozenset({"battery"}), postcodes=frozenset({"100"})), False),
        (
            Conditions(weighs_from=Weight.of(20), addresses=frozenset({DestinationKind.HOME})),
            True,
        ),
        (Conditions(weighs_from=Weight.of(30), cargo=frozenset({"battery"})), False),
    ],
)
def test_every_other_condition_has_to_be_met(conditions: Conditions, *, met: bool) -> None:
    assert conditions.hits(carton("25", cargo=(BATTERY,)), at()) is met
