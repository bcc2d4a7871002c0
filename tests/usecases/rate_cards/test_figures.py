"""Breaks, prices and days as forwarders write them; what is not plain is nothing."""

from decimal import Decimal

import pytest

from app.domain.freight.basis import PriceUnit
from app.domain.freight.rate_cards import DayRange
from app.usecases.rate_cards.figures import (
    NoPrice,
    Tier,
    named_currency,
    read_days,
    read_load_kind,
    read_price,
    read_tier,
    read_unit,
)

KG, CBM, BOX = PriceUnit.KG, PriceUnit.CBM, PriceUnit.CONTAINER


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("21KG+", Tier(Decimal(21), KG)),
        ("51-100kg", Tier(Decimal(51), KG)),
        ("21KG-50KG", Tier(Decimal(21), KG)),
        ("≥100KG", Tier(Decimal(100), KG)),
        ("+45KG", Tier(Decimal(45), KG)),
        ("100公斤以上", Tier(Decimal(100), KG)),
        ("0.5方起", Tier(Decimal("0.5"), CBM)),
        ("1-3CBM", Tier(Decimal(1), CBM)),
        ("21+", Tier(Decimal(21), None)),
        ("40HQ", Tier(Decimal(1), BOX, "40HQ")),
        ("1×40hc", Tier(Decimal(1), BOX, "40HQ")),
        ("21", None),
        ("2026", None),
        ("渠道", None),
        ("", None),
    ],
)
def test_a_heading_begins_a_break_or_is_none(text: str, tier: Tier | None) -> None:
    assert read_tier(text) == tier


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("16.7", Decimal("16.7")),
        ("¥16.7/kg", Decimal("16.7")),
        ("16.7元/KG", Decimal("16.7")),
        ("1,250", Decimal(1250)),
        ("USD 3.2", Decimal("3.2")),
        ("单询", NoPrice.ASKED),
        ("On request", NoPrice.ASKED),
        ("渠道暂停", NoPrice.PAUSED),
        ("-", NoPrice.NOT_OFFERED),
        ("", NoPrice.NOT_OFFERED),
        ("16.7/15.7", None),
        ("待定", None),
        ("0", None),
        ("16.70005", None),
    ],
)
def test_a_price_is_one_figure_or_says_why_there_is_none(
    text: str, price: Decimal | NoPrice | None
) -> None:
    assert read_price(text) == price


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("18-22", DayRange(18, 22)),
        ("开船后18-22天", DayRange(18, 22)),
        ("18天~22天", DayRange(18, 22)),
        ("25 days", DayRange(25, 25)),
        ("20", DayRange(20, 20)),
        ("22-18", None),
        ("20.5", None),
        ("15-20个工作日", None),
        ("15-18天提取，3-5天派送", None),
        ("尽快", None),
    ],
)
def test_days_are_one_range_of_natural_days(text: str, days: DayRange | None) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize(
    ("text", "currency"), [("¥16", "CNY"), ("16元", "CNY"), ("usd 3", "USD"), ("16", "")]
)
def test_a_price_may_name_its_currency(text: str, currency: str) -> None:
    assert named_currency(text) == currency


def test_a_unit_goes_by_its_word() -> None:
    assert [read_unit(text) for text in ("/KG", "每方", "托", "箱")] == [
        KG,
        CBM,
        PriceUnit.PALLET,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "kind"), [("40hc", "40HQ"), ("1×20GP", "20GP"), ("gma", "gma"), ("", "")]
)
def test_a_container_goes_by_its_code_and_other_words_stay(text: str, kind: str) -> None:
    assert read_load_kind(text) == kind
