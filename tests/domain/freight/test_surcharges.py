"""Surcharges look at every carton, before anything is quoted."""

from decimal import Decimal

import pytest

from app.domain.freight.surcharges import (
    CarriesCargo,
    EveryCarton,
    LongestSideOver,
    PieceWeighsFrom,
    Surcharge,
    SurchargeBasis,
    Trigger,
)
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from tests.factories.freight import BATTERY, carton

PLAIN = carton("22.49", size=(1200, 300, 200))
HEAVY = carton("22.5")
LONG = carton(size=(200, 1201, 300))
BULKY = carton(size=(1000, 500, 400))
CHARGED = carton(cargo=(BATTERY,))


@pytest.mark.parametrize(
    ("trigger", "hit"),
    [
        (EveryCarton(), [PLAIN, HEAVY, LONG, BULKY, CHARGED]),
        (PieceWeighsFrom(Weight.of("22.5")), [HEAVY]),
        (LongestSideOver(Length.of(120)), [LONG]),
        (CarriesCargo(frozenset({"battery", "liquid"})), [CHARGED]),
    ],
)
def test_a_trigger_hits_only_the_cartons_it_means(trigger: Trigger, hit: list[object]) -> None:
    surcharge = Surcharge(
        code="made-up",
        name=Name("Made up", "测试"),
        trigger=trigger,
        basis=SurchargeBasis.PER_PIECE,
        amount=Decimal(1),
    )
    assert surcharge.hit_by([PLAIN, HEAVY, LONG, BULKY, CHARGED]) == hit
