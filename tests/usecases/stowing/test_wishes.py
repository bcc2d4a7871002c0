"""What is asked of a plan is kept whole."""

import json
from decimal import Decimal

import pytest

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.equipment.pallets import Limits
from app.usecases.stowing.wishes import Manner, PalletWish, RowWish, Wish

FULL = Wish(
    manner=Manner.PALLETS_IN_CONTAINERS,
    equipment=("20GP", "40HQ"),
    costs={"20GP": Decimal("1200.50"), "40HQ": Decimal(0)},
    currency="USD",
    pallet=PalletWish(
        code="au",
        limits=Limits(loaded_height=Length(1800), gross_weight=Weight(500_000), overhang=Length(0)),
        height=Length(150),
        weight=Weight(25_000),
    ),
    rows=(RowWish(), RowWish(any_side=True, bears=False, most_on_top=Weight(5000), stop=2)),
    gap=Length(5),
    door=Length(200),
    lashing=Length(50),
    support=80,
    seconds=60,
)


@pytest.mark.parametrize(
    "wish",
    [FULL, Wish(manner=Manner.LOOSE), Wish(manner=Manner.PALLETS, pallet=PalletWish(code="eur"))],
)
def test_a_wish_comes_back_from_json(wish: Wish) -> None:
    assert Wish.load(json.loads(json.dumps(wish.dump()))) == wish


@pytest.mark.parametrize(
    ("manner", "on_pallets", "in_equipment"),
    [
        (Manner.LOOSE, False, True),
        (Manner.PALLETS, True, False),
        (Manner.PALLETS_IN_CONTAINERS, True, True),
        (Manner.TRUCK, False, True),
    ],
)
def test_each_manner_says_what_it_asks_for(
    manner: Manner,
    on_pallets: bool,  # noqa: FBT001
    in_equipment: bool,  # noqa: FBT001
) -> None:
    assert (manner.on_pallets, manner.in_equipment) == (on_pallets, in_equipment)
