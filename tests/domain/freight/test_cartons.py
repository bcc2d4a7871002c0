"""Cartons as a forwarder sees them."""

import pytest

from app.domain.freight.cartons import gross_weight, volume
from app.domain.quantities.length import Volume
from app.domain.quantities.weight import Weight
from tests.factories.freight import BATTERY, carton, consignment


def test_twelve_identical_cartons_weigh_and_fill_twelve_times_one() -> None:
    groups = [carton("10", count=12), carton("3")]
    assert gross_weight(groups) == Weight.of(123)
    assert volume(groups) == Volume(13 * 24_000_000)


def test_a_group_is_at_least_one_carton() -> None:
    with pytest.raises(ValueError, match="at least one"):
        carton(count=0)


def test_a_consignment_names_each_flag_once() -> None:
    found = consignment(carton(cargo=(BATTERY,)), carton(), carton(cargo=(BATTERY,)))
    assert found.cargo == (BATTERY,)
