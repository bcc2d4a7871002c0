"""Selling plans: every fee has its page, and a marketplace we could not look up says so."""

from decimal import Decimal

import pytest

from app.catalogue.countries import destinations
from app.catalogue.platforms import platforms
from app.catalogue.programmes import programmes
from app.catalogue.selling_plans import plans_at, selling_plans
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.quantities.money import Money


@pytest.mark.parametrize(
    ("code", "amount", "currency"),
    [  # as the marketplaces' own pages state them, see each plan's source
        ("amazon-us-professional", "39.99", "USD"),
        ("amazon-us-individual", "0.99", "USD"),
        ("amazon-gb-professional", "25", "GBP"),
        ("amazon-gb-individual", "0.75", "GBP"),
        ("amazon-de-professional", "39", "EUR"),
        ("amazon-jp-professional", "4900", "JPY"),
        ("amazon-jp-individual", "100", "JPY"),
        ("amazon-au-professional", "49.95", "AUD"),
        ("walmart-us-professional", "0", "USD"),
    ],
)
def test_fees_are_those_of_the_pages(code: str, amount: str, currency: str) -> None:
    fee = selling_plans()[code].fee
    assert fee is not None
    assert fee.amount == Money(Decimal(amount), currency)
    assert fee.source.url


def test_a_fee_is_by_the_month_or_by_the_item_as_its_plan_is() -> None:
    for plan in selling_plans().values():
        if plan.fee is not None:
            monthly = plan.kind is PlanKind.PROFESSIONAL
            assert plan.fee.basis is (FeeBasis.MONTH if monthly else FeeBasis.ITEM), plan.code


def test_a_plan_without_a_fee_says_that_no_page_was_found() -> None:
    unknown = [plan for plan in selling_plans().values() if plan.fee is None]
    assert unknown
    assert all("was found" in plan.sources[0].name for plan in unknown)


def test_every_marketplace_of_a_programme_has_its_plans() -> None:
    for programme in programmes().values():
        for country in set(programme.countries) & set(destinations()):
            assert programme.platform in platforms()
            assert plans_at(str(programme.platform), country=country), (programme.code, country)
