"""Chargeable weight: actual or volumetric, whichever is more, rounded up as the contract says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from app.domain.freight.cartons import CartonGroup, gross_weight, volume
from app.domain.quantities.length import Volume
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight


class WeighBy(StrEnum):
    """Whether actual and volumetric weight are compared carton by carton or once for all."""

    PIECE = "piece"
    SHIPMENT = "shipment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How a contract turns cartons into kilograms.

    `divisor` is cubic centimetres per kilogram; `round_step` is what every piece, or the
    shipment, is rounded up to; no piece counts for less than `min_piece`, and no shipment for less
    than `min_shipment`. `volume_discount` is the share, from 0 to 1, of what volumetric weight
    exceeds actual weight by that is not billed (分泡).
    """

    divisor: int
    weigh_by: WeighBy
    round_step: Weight
    min_piece: Weight = field(default=Weight(0))
    min_shipment: Weight = field(default=Weight(0))
    volume_discount: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.divisor <= 0 or not self.round_step.grams:
            raise ValueError("a divisor and a rounding step are positive")
        if not 0 <= self.volume_discount <= 1:
            raise ValueError("a volume discount is a share from 0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeableWeight:
    """The weights of a shipment, from the scale to the bill."""

    actual: Weight
    volumetric: Weight
    before_rounding: Weight
    chargeable: Weight

    @property
    def by_volume(self) -> bool:
        """Return whether the cartons are light for their size (泡货)."""
        return self.volumetric > self.actual

    @property
    def quantity(self) -> Decimal:
        """Return the chargeable kilograms."""
        return self.chargeable.kilograms


def chargeable_weight(groups: Sequence[CartonGroup], *, weighing: Weighing) -> ChargeableWeight:
    """Return the weights of `groups` under the contract's `weighing`.

    Volumetric weight is kept to the gram above, so that rounding up to any step stays exact.
    """
    match weighing.weigh_by:
        case WeighBy.PIECE:
            return _by_piece(groups, weighing)
        case WeighBy.SHIPMENT:
            return _by_shipment(groups, weighing)
        case _:
            assert_never(weighing.weigh_by)


def _by_piece(groups: Sequence[CartonGroup], weighing: Weighing) -> ChargeableWeight:
    volumetric = before = chargeable = Weight(0)
    for group in groups:
        by_volume = _volumetric(group.size.volume, weighing)
        piece = max(_counted(group.gross_weight, by_volume, weighing), weighing.min_piece)
        volumetric += by_volume * group.count
        before += piece * group.count
        chargeable += _rounded(piece, weighing) * group.count
    return ChargeableWeight(
        actual=gross_weight(groups),
        volumetric=volumetric,
        before_rounding=before,
        chargeable=max(chargeable, weighing.min_shipment),
    )


def _by_shipment(groups: Sequence[CartonGroup], weighing: Weighing) -> ChargeableWeight:
    volumetric = _volumetric(volume(groups), weighing)
    least = sum(
        (max(group.gross_weight, weighing.min_piece) * group.count for group in groups), Weight(0)
    )
    actual = gross_weight(groups)
    before = max(_counted(actual, volumetric, weighing), least)
    return ChargeableWeight(
        actual=actual,
        volumetric=volumetric,
        before_rounding=before,
        chargeable=max(_rounded(before, weighing), weighing.min_shipment),
    )


def _volumetric(size: Volume, weighing: Weighing) -> Weight:
    grams = Decimal(size.cubic_millimetres) / weighing.divisor
    return Weight(int(Rounding.UP.to(grams, step=Decimal(1))))


def _counted(actual: Weight, volumetric: Weight, weighing: Weighing) -> Weight:
    """Return what counts of a weight and its volumetric weight, the discount taken off."""
    if volumetric <= actual:
        return actual
    waived = Decimal(volumetric.grams - actual.grams) * weighing.volume_discount
    return Weight(volumetric.grams - int(Rounding.DOWN.to(waived, step=Decimal(1))))


def _rounded(weight: Weight, weighing: Weighing) -> Weight:
    step = Decimal(weighing.round_step.grams)
    return Weight(int(Rounding.UP.to(Decimal(weight.grams), step=step)))
