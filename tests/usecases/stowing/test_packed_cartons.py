"""Rows of identical cartons, made of what a search filled."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.packing.cartons import UnitMeasures
from app.domain.quantities.weight import Weight
from app.domain.stowage.plan import Placement
from app.usecases.stowing.carton_lot import Choices
from app.usecases.stowing.carton_rooms import rooms
from app.usecases.stowing.one_sku_cartons import OneSku, item_of
from app.usecases.stowing.packed_cartons import cost, merged, packed
from tests.factories.carton_lots import CUPS, TOWELS, Goods, a_lot

LOT = a_lot(towels=TOWELS, cups=CUPS)
ROOM = rooms(LOT, Choices())[0]
CUP = Placement("cups", (0, 0, 0), (100, 100, 40))
TOWEL = Placement("towels", (0, 0, 40), (300, 200, 40))


def test_contents_follow_the_lot_and_weigh_with_the_carton() -> None:
    row = packed(LOT, ROOM, (CUP, TOWEL, CUP), count=3)
    assert [(each.sku, each.quantity) for each in row.group.contents] == [
        ("towels", 1), ("cups", 2),
    ]  # fmt: skip
    assert row.group.gross_weight == ROOM.empty_weight + Weight(420 + 2 * 120)
    assert (row.group.count, row.cost, row.stock) == (3, ROOM.cost * 3, True)


def test_the_same_cartons_are_one_row_and_those_of_one_sku_come_first() -> None:
    mixed, plain = packed(LOT, ROOM, (CUP, TOWEL)), packed(LOT, ROOM, (CUP,))
    rows = merged([mixed, plain, mixed.times(2), plain])
    assert [(len(row.group.contents), row.group.count) for row in rows] == [(1, 2), (2, 3)]
    assert cost(rows) == ROOM.cost * 5
    assert merged([]) == []
    assert cost([]) == Decimal(0)


def test_units_without_a_size_cannot_be_laid_out() -> None:
    with pytest.raises(ValueError, match="measured"):
        item_of("x", UnitMeasures(), quantity=1)


def test_an_sku_that_no_carton_takes_gets_none() -> None:
    lot = a_lot(pole=Goods(units=2, size=(800, 60, 60)))
    assert OneSku(lot, rooms(lot, Choices()), seconds=0.1).cartons("pole", 2) == []


def test_without_a_payload_the_weight_of_units_does_not_matter() -> None:
    free = replace(ROOM, payload=None)
    lot = a_lot(rules=(), lead=Goods(units=30, size=(100, 100, 100), weight=20_000))
    (row,) = OneSku(lot, [free], seconds=0.1).cartons("lead", 30)
    assert row.group.units_per_carton == 30
