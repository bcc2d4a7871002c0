"""A surcharge is for the cartons that set it off, and for no others."""

from decimal import Decimal

from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.triggers import PieceWeighsFrom
from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from tests.factories.freight import carton, consignment


def test_a_surcharge_is_hit_by_the_cartons_its_trigger_means() -> None:
    heavy, light = carton("25"), carton("5")
    surcharge = Surcharge(
        code="made-up",
        name=Name("Made up", "测试"),
        trigger=PieceWeighsFrom(Weight.of("22.5")),
        basis=SurchargeBasis.PER_PIECE,
        amount=Decimal(1),
    )
    assert surcharge.hit_by([light, heavy], consignment().destination) == [heavy]
