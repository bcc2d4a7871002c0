"""The words of a channel's name say how it travels, as long as they agree."""

import pytest

from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import FinalDelivery, MainLeg
from app.usecases.rate_cards.channels import Way, told_by_name

FAST, SLOW, AIR = MainLeg.FAST_SHIP, MainLeg.SLOW_SHIP, MainLeg.AIR
COURIER, TRUCK = FinalDelivery.COURIER, FinalDelivery.TRUCK


@pytest.mark.parametrize(
    ("channel", "way"),
    [
        ("美森限时达-快递派 双清包税", Way(FAST, COURIER, TaxMode.INCLUDED)),
        ("以星海卡", Way(FAST, TRUCK)),
        ("Matson CLX courier", Way(FAST, COURIER)),
        ("空派", Way(AIR, COURIER)),
        ("普船海派不包税", Way(SLOW, COURIER, TaxMode.OWN)),
        ("海派", Way(None, COURIER)),
        ("美森普船", Way()),
        ("拼箱直送自税", Way(tax_mode=TaxMode.OWN)),
        ("特快", Way()),
    ],
)
def test_a_name_says_what_its_words_agree_on(channel: str, way: Way) -> None:
    assert told_by_name(channel) == way


def test_a_way_is_kept_and_filled_where_it_is_open() -> None:
    way = Way(SLOW, None, TaxMode.OWN)
    assert Way.load(way.dump()) == way
    assert way.filled(Way(FAST, TRUCK, TaxMode.INCLUDED)) == Way(SLOW, TRUCK, TaxMode.OWN)
    assert [each.possible for each in (way, Way(SLOW, TRUCK), Way(MainLeg.EXPRESS, TRUCK))] == [
        False,
        True,
        False,
    ]
