"""What a price is per decides what is billed of the cartons."""

from decimal import Decimal

import pytest

from app.domain.freight.basis import Basis, PriceUnit, measure, price_unit
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from tests.factories.freight import carton, containers, pallets, weighing

MEASURING = Measuring(minimum=Decimal(1), round_step=Decimal("0.01"))
PALLETS = Counting(unit=LoadUnit.PALLET)
BOXES = Counting(unit=LoadUnit.CONTAINER, kind="40HQ")


@pytest.mark.parametrize(
    ("basis", "unit", "quantity"),
    [
        (weighing(), PriceUnit.KG, Decimal(10)),
        (MEASURING, PriceUnit.CBM, Decimal(1)),
        (PALLETS, PriceUnit.PALLET, Decimal(30)),
        (BOXES, PriceUnit.CONTAINER, Decimal(3)),
    ],
)
def test_each_basis_bills_in_its_own_unit(basis: Basis, unit: PriceUnit, quantity: Decimal) -> None:
    found = measure(basis, groups=[carton("10")], loads=[containers("40HQ", 3), pallets("gma", 30)])
    assert found is not None
    assert (price_unit(basis), found.quantity) == (unit, quantity)


def test_loads_that_are_not_planned_are_unknown_rather_than_none() -> None:
    assert measure(BOXES, groups=[carton()], loads=[]) is None
