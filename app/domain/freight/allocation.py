"""Shares freight out over SKUs (头程分摊), so that the parts sum to the bill exactly."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from app.domain.freight.basis import Basis
from app.domain.freight.cartons import CartonGroup
from app.domain.freight.counting import Counting
from app.domain.freight.measuring import Measuring, revenue_tonnes
from app.domain.freight.weighing import Weighing, chargeable_weight
from app.domain.quantities.money import Money, allocate
from app.domain.shipment.record import CartonRow, Goods


class AllocationBasis(StrEnum):
    """What a SKU's share of a charge is measured by."""

    CHARGEABLE_WEIGHT = "chargeable-weight"
    VOLUME = "volume"
    QUANTITY = "quantity"
    VALUE = "value"


def allocate_freight(
    whole: Money,
    *,
    rows: Sequence[CartonRow],
    goods: Mapping[str, Goods],
    by: AllocationBasis,
    basis: Basis,
) -> dict[str, Money]:
    """Return each SKU's part of `whole`, by SKU.

    `basis` is the contract that made the bill; its rounding and minimum stay out, since they
    belong to no SKU. A mixed carton is shared by net weight, or by units where a net weight is not
    known. `whole` must be in payable units.
    """
    shares: dict[str, Decimal] = {}
    for row in rows:
        for sku, share in _shares(row, goods=goods, by=by, basis=basis).items():
            shares[sku] = shares.get(sku, Decimal(0)) + share * row.count
    skus = sorted(shares)
    parts = allocate(whole, weights=[shares[sku] for sku in skus])
    return dict(zip(skus, parts, strict=True))


def _shares(
    row: CartonRow, *, goods: Mapping[str, Goods], by: AllocationBasis, basis: Basis
) -> dict[str, Decimal]:
    units: dict[str, Decimal] = {}
    for content in row.contents:
        units[content.sku] = units.get(content.sku, Decimal(0)) + content.quantity
    match by:
        case AllocationBasis.QUANTITY:
            return units
        case AllocationBasis.VALUE:
            return {sku: count * goods[sku].unit_value for sku, count in units.items()}
        case AllocationBasis.VOLUME:
            measure = Decimal(row.size.volume.cubic_millimetres)
        case AllocationBasis.CHARGEABLE_WEIGHT:
            measure = _chargeable(row, basis)
        case _:
            assert_never(by)
    weights = _net_weights(units, goods)
    return {sku: measure * weight / sum(weights.values()) for sku, weight in weights.items()}


def _net_weights(units: Mapping[str, Decimal], goods: Mapping[str, Goods]) -> Mapping[str, Decimal]:
    weights = {sku: count * (goods[sku].net_weight_g or 0) for sku, count in units.items()}
    return weights if all(weights.values()) else units


def _chargeable(row: CartonRow, basis: Basis) -> Decimal:
    group = CartonGroup(size=row.size, gross_weight=row.gross_weight)
    match basis:
        case Weighing():
            return chargeable_weight([group], weighing=basis).before_rounding.kilograms
        case Measuring():
            measured = revenue_tonnes([group], measuring=basis)
            return max(measured.cubic_metres, measured.tonnes)
        case Counting():
            return row.size.volume.cubic_metres
        case _:
            assert_never(basis)
