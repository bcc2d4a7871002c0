"""Chargeable weight: the more of actual and volumetric, by piece or by shipment, rounded up."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.cartons import CartonGroup
from app.domain.freight.weighing import WeighBy, Weighing, chargeable_weight
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.freight import carton, carton_groups, weighing, weighings


@pytest.mark.parametrize(("divisor", "volumetric"), [(6000, "10"), (5000, "12")])
def test_volumetric_weight_is_cubic_centimetres_by_the_divisor(
    divisor: int, volumetric: str
) -> None:
    """IATA divides by 6000, couriers by 5000: 50 × 40 × 30 cm is 10 kg or 12 kg."""
    box = carton("8", size=(500, 400, 300))
    found = chargeable_weight([box], weighing=weighing(divisor=divisor))
    assert (found.actual, found.volumetric) == (Weight.of(8), Weight.of(volumetric))
    assert found.chargeable == Weight.of(volumetric)
    assert found.by_volume


def test_heavy_cartons_are_charged_by_the_scale() -> None:
    found = chargeable_weight([carton("20")], weighing=weighing())
    assert found.chargeable == Weight.of(20)
    assert not found.by_volume


def test_by_shipment_a_heavy_carton_makes_up_for_a_bulky_one() -> None:
    cartons = [carton("14"), carton("4", size=(500, 400, 300))]
    by_shipment = chargeable_weight(cartons, weighing=weighing(WeighBy.SHIPMENT))
    by_piece = chargeable_weight(cartons, weighing=weighing(WeighBy.PIECE))
    assert by_shipment.chargeable == Weight.of(18)
    assert by_piece.chargeable == Weight.of(24)


def test_rounding_happens_per_piece_or_once() -> None:
    cartons = [carton("10.2", count=3)]
    by_piece = chargeable_weight(cartons, weighing=weighing(WeighBy.PIECE, step="0.5"))
    by_shipment = chargeable_weight(cartons, weighing=weighing(step="0.5"))
    assert by_piece.before_rounding == by_shipment.before_rounding == Weight.of("30.6")
    assert (by_piece.chargeable, by_shipment.chargeable) == (Weight.of("31.5"), Weight.of(31))


@pytest.mark.parametrize("by", list(WeighBy))
def test_no_piece_counts_for_less_than_the_least(by: WeighBy) -> None:
    found = chargeable_weight([carton("5", count=2)], weighing=weighing(by, least="12"))
    assert found.chargeable == Weight.of(24)
    assert found.actual == Weight.of(10)


def test_a_hair_over_a_step_is_the_next_step() -> None:
    """30 × 20 × 20 cm and 1 mm³ more can never be rounded down to 2 kg."""
    just, over = Box.of_mm(300, 200, 200), Box.of_mm(301, 200, 200)
    way = weighing(step="0.5")
    exact = chargeable_weight([CartonGroup(size=just, gross_weight=Weight(1))], weighing=way)
    more = chargeable_weight([CartonGroup(size=over, gross_weight=Weight(1))], weighing=way)
    assert (exact.chargeable, more.chargeable) == (Weight.of(2), Weight.of("2.5"))


@pytest.mark.parametrize(("divisor", "step"), [(0, 1), (6000, 0)])
def test_a_contract_has_a_divisor_and_a_step(divisor: int, step: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        Weighing(divisor=divisor, weigh_by=WeighBy.PIECE, round_step=Weight(step))


@given(st.lists(carton_groups, max_size=6), weighings)
def test_chargeable_is_never_below_actual_nor_without_discount_below_volumetric(
    groups: list[CartonGroup], way: Weighing
) -> None:
    found = chargeable_weight(groups, weighing=way)
    assert found.chargeable >= max(found.before_rounding, way.min_shipment)
    assert found.before_rounding >= found.actual
    assert way.volume_discount or found.chargeable >= found.volumetric
    assert found.chargeable.grams % way.round_step.grams == 0


def test_half_the_difference_is_waived() -> None:
    """分泡 50%: 10 kg on the scale and 20 kg by volume are billed as 15 kg."""
    bulky = carton("10", size=(600, 500, 400))
    way = replace(weighing(), volume_discount=Decimal("0.5"))
    found = chargeable_weight([bulky], weighing=way)
    assert (found.volumetric, found.chargeable) == (Weight.of(20), Weight.of(15))


@given(st.lists(carton_groups, max_size=6), weighings)
def test_a_volume_discount_never_makes_it_heavier(groups: list[CartonGroup], way: Weighing) -> None:
    without = chargeable_weight(groups, weighing=replace(way, volume_discount=Decimal(0)))
    assert chargeable_weight(groups, weighing=way).chargeable <= without.chargeable


def test_no_shipment_counts_for_less_than_the_contract_says() -> None:
    way = replace(weighing(), min_shipment=Weight.of(12))
    assert chargeable_weight([carton("3")], weighing=way).chargeable == Weight.of(12)


@pytest.mark.parametrize("share", ["-0.1", "1.1"])
def test_a_volume_discount_is_a_share(share: str) -> None:
    with pytest.raises(ValueError, match="share"):
        replace(weighing(), volume_discount=Decimal(share))


@given(st.permutations(range(5)), st.lists(carton_groups, min_size=5, max_size=5), weighings)
def test_the_order_of_cartons_is_irrelevant(
    order: list[int], groups: list[CartonGroup], way: Weighing
) -> None:
    shuffled = [groups[index] for index in order]
    assert chargeable_weight(shuffled, weighing=way) == chargeable_weight(groups, weighing=way)


@given(carton_groups, weighings)
def test_twelve_identical_cartons_weigh_as_twelve_rows_of_one(
    group: CartonGroup, way: Weighing
) -> None:
    one = CartonGroup(size=group.size, gross_weight=group.gross_weight)
    singles = chargeable_weight([one] * group.count, weighing=way)
    assert singles == chargeable_weight([group], weighing=way)


@given(st.lists(carton_groups, max_size=5), carton_groups, weighings)
def test_one_more_carton_never_weighs_less(
    groups: list[CartonGroup], another: CartonGroup, way: Weighing
) -> None:
    before = chargeable_weight(groups, weighing=way)
    after = chargeable_weight([*groups, another], weighing=way)
    assert after.chargeable >= before.chargeable


@given(st.lists(carton_groups, max_size=5), weighings)
def test_by_piece_is_never_less_than_by_shipment(groups: list[CartonGroup], way: Weighing) -> None:
    def weighed(by: WeighBy) -> Weight:
        return chargeable_weight(groups, weighing=replace(way, weigh_by=by)).before_rounding

    assert weighed(WeighBy.PIECE) >= weighed(WeighBy.SHIPMENT)
