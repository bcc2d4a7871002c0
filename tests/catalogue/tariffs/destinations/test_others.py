"""Rates and sums of the single destinations, with the source they were read in."""

from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.tariffs.destinations import (
    AUSTRALIA,
    CANADA,
    JAPAN,
    UNITED_KINGDOM,
    UNITED_STATES,
)
from app.domain.customs.destination import Destination
from app.domain.customs.entry import TaxCategory

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("destination", "category", "percent"),
    [
        (UNITED_KINGDOM, TaxCategory.STANDARD, "20"),  # gov.uk, VAT rates
        (UNITED_KINGDOM, TaxCategory.REDUCED, "5"),
        (CANADA, TaxCategory.STANDARD, "5"),  # Excise Tax Act, section 212
        (JAPAN, TaxCategory.STANDARD, "7.8"),  # Japan Customs FAQ 1111
        (JAPAN, TaxCategory.REDUCED, "6.24"),
        (AUSTRALIA, TaxCategory.STANDARD, "10"),  # GST Act 1999, division 13
    ],
)
def test_rates_of_tax(destination: Destination, category: TaxCategory, percent: str) -> None:
    assert destination.tax
    (rate,) = destination.tax.rates_on(TODAY, category=category)
    assert rate.percent == Decimal(percent)


def test_a_category_that_a_country_does_not_have_has_no_rate() -> None:
    for destination in (CANADA, AUSTRALIA):
        assert destination.tax
        assert destination.tax.rates_on(TODAY, category=TaxCategory.REDUCED) == ()


def test_the_united_states_have_fees_and_whole_dollars() -> None:
    assert [fee.code for fee in UNITED_STATES.fees.fees] == ["mpf", "hmf"]
    assert UNITED_STATES.whole_units


def test_japans_local_tax_makes_ten_and_eight_percent_of_both() -> None:
    assert JAPAN.tax
    assert JAPAN.tax.local
    local = Decimal(JAPAN.tax.local.parts) / JAPAN.tax.local.of
    for national, whole in (("7.8", "10"), ("6.24", "8")):
        assert Decimal(national) * (1 + local) == pytest.approx(Decimal(whole))


def test_japans_exemption_of_small_goods_ends_with_the_reform() -> None:
    exempt = next(s for s in JAPAN.small_entries if s.limit == 10_000)
    assert exempt.validity.covers(date(2028, 3, 31))
    assert not exempt.validity.covers(date(2028, 4, 1))
