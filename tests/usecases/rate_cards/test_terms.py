"""Each term of a line is read as its unit asks; what lacks or is unclear names its role."""

from decimal import Decimal

import pytest

from app.domain.freight.basis import PriceUnit
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.quantities.weight import Weight
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.terms import TermError, Terms
from tests.factories.rate_cards import TERMS


def terms(**texts: str) -> Terms:
    return Terms({**TERMS, **{Role(name.replace("_", "-")): text for name, text in texts.items()}})


def test_cubic_metres_have_a_least_a_step_and_a_weight() -> None:
    assert terms().basis(PriceUnit.CBM) == Measuring(
        minimum=Decimal(1), round_step=Decimal("0.01"), unit_weight=Weight.of(1000)
    )
    by_volume = terms(unit_weight="").basis(PriceUnit.CBM)
    assert isinstance(by_volume, Measuring)
    assert by_volume.unit_weight is None


def test_pallets_and_containers_are_counted() -> None:
    assert terms().basis(PriceUnit.PALLET) == Counting(unit=LoadUnit.PALLET)
    assert terms(load_kind="40HQ").basis(PriceUnit.CONTAINER) == Counting(
        unit=LoadUnit.CONTAINER, kind="40HQ"
    )


@pytest.mark.parametrize(("text", "share"), [("", "0"), ("50%", "0.5"), ("0.3", "0.3")])
def test_a_volume_discount_is_a_share(text: str, share: str) -> None:
    assert terms(volume_discount=text).share(Role.VOLUME_DISCOUNT) == Decimal(share)


@pytest.mark.parametrize(
    ("unit", "texts", "role"),
    [
        (PriceUnit.KG, {"divisor": "0"}, Role.DIVISOR),
        (PriceUnit.KG, {"divisor": "-1"}, Role.DIVISOR),
        (PriceUnit.KG, {"round_step": "0"}, Role.ROUND_STEP),
        (PriceUnit.KG, {"round_step": "half"}, Role.ROUND_STEP),
        (PriceUnit.KG, {"weigh_by": "eye"}, Role.WEIGH_BY),
        (PriceUnit.KG, {"min_piece": "heavy"}, Role.MIN_PIECE),
        (PriceUnit.KG, {"volume_discount": "50"}, Role.VOLUME_DISCOUNT),
        (PriceUnit.CBM, {"measure_step": "0"}, Role.MEASURE_STEP),
        (PriceUnit.CBM, {"measure_least": "-1"}, Role.MEASURE_LEAST),
        (PriceUnit.CONTAINER, {}, Role.LOAD_KIND),
    ],
)
def test_an_unclear_term_names_its_role(unit: PriceUnit, texts: dict[str, str], role: Role) -> None:
    with pytest.raises(TermError) as stop:
        terms(**texts).basis(unit)
    assert stop.value.role is role


def test_days_before_the_clock_are_none_unless_said() -> None:
    assert terms(waiting="").transit().waiting.most == 0


def test_yes_and_amounts_are_said_or_nothing() -> None:
    said = terms(next_break="yes", min_charge="280")
    assert (said.yes(Role.NEXT_BREAK), said.yes(Role.FLAT)) == (True, False)
    assert (said.money(Role.MIN_CHARGE), said.money(Role.MIN_PIECE_CHARGE)) == (
        Decimal(280),
        Decimal(0),
    )
