"""Ocean W/M: a cubic metre counts as a tonne, and no lot is billed less than the minimum."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.cartons import CartonGroup
from app.domain.freight.measuring import Measuring, revenue_tonnes
from app.domain.quantities.weight import Weight
from tests.factories.freight import carton, carton_groups

USUAL = Measuring(minimum=Decimal(1), round_step=Decimal("0.01"))


def test_bulky_cargo_is_billed_by_the_cubic_metre() -> None:
    found = revenue_tonnes([carton("10", size=(500, 500, 500), count=16)], measuring=USUAL)
    assert (found.cubic_metres, found.tonnes) == (Decimal(2), Decimal("0.16"))
    assert found.quantity == Decimal(2)


def test_dense_cargo_is_billed_by_the_tonne() -> None:
    found = revenue_tonnes([carton("25", count=100)], measuring=USUAL)
    assert (found.cubic_metres, found.quantity) == (Decimal("2.4"), Decimal("2.5"))


def test_a_small_lot_is_billed_the_minimum() -> None:
    assert revenue_tonnes([carton()], measuring=USUAL).quantity == Decimal(1)


def test_the_measure_is_rounded_up_to_the_step() -> None:
    found = revenue_tonnes([carton(size=(501, 500, 500), count=16)], measuring=USUAL)
    assert (found.cubic_metres, found.quantity) == (Decimal("2.004"), Decimal("2.01"))


def test_a_contract_has_a_step() -> None:
    with pytest.raises(ValueError, match="positive"):
        Measuring(minimum=Decimal(1), round_step=Decimal(0))


def test_a_contract_may_count_less_than_a_tonne_as_a_cubic_metre() -> None:
    """1 m³ = 500 kg: 24 kg·100 are 4.8 units, though they fill 2.4 m³ only."""
    dense = [carton("24", count=100)]
    half = replace(USUAL, unit_weight=Weight.of(500))
    by_volume = replace(USUAL, unit_weight=None)
    assert revenue_tonnes(dense, measuring=half).quantity == Decimal("4.80")
    assert revenue_tonnes(dense, measuring=by_volume).quantity == Decimal("2.40")


def test_a_cubic_metre_counts_for_some_weight() -> None:
    with pytest.raises(ValueError, match="positive"):
        replace(USUAL, unit_weight=Weight(0))


@given(st.lists(carton_groups, max_size=6))
def test_what_is_billed_is_never_below_any_measure(groups: list[CartonGroup]) -> None:
    found = revenue_tonnes(groups, measuring=USUAL)
    assert found.chargeable >= max(found.cubic_metres, found.tonnes, USUAL.minimum)
