"""What may be claimed back, on what terms; an unknown amount is never nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.rebates import GENERAL_VAT, rebate_notices
from app.domain.quantities.money import Money
from app.domain.rebate.claims import ExportedGoods, Rebate, SellerKind, Terms, rebate
from tests.domain.rebate.test_rates import rate

TERMS = Terms(
    day=date(2026, 11, 22),
    route_rebates=True,
    seller=SellerKind.TRADING,
    settled_when_sold=False,
    vat=GENERAL_VAT,
)


def yuan(amount: str) -> Money:
    return Money(Decimal(amount), "CNY")


def goods(code: str = "8518300000", cost: str | None = "113.00") -> ExportedGoods:
    return ExportedGoods(sku="EB20", code=code, cost=yuan(cost) if cost else None)


def told(each: ExportedGoods, *, known: bool = True, terms: Terms = TERMS, **facts: Any) -> Rebate:
    found = {each.sku: rate(each.code, **facts)} if known else {}
    return rebate([each], rates=found, notices=tuple(rebate_notices().values()), terms=terms)


def codes(found: Rebate) -> list[str]:
    return [note.code for claim in found.claims for note in claim.notes]


def test_a_trading_company_claims_the_cost_without_tax_times_the_rate() -> None:
    """113.00 ÷ 1.13 × 13% = 13.00."""
    found = told(goods())
    [claim] = found.claims
    assert claim.amount == yuan("13.00")
    assert (found.total, found.complete, found.offered) == (yuan("13.00"), True, True)
    assert [note.code for note in found.notes] == ["rebate-invoice"]


def test_the_tax_of_the_code_counts_where_the_library_states_it() -> None:
    assert told(goods(cost="109.00"), vat=Decimal(9), percent=Decimal(9)).total == yuan("9.00")
    assert told(goods(), vat=None).total == yuan("13.00")


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=13))
def test_no_more_comes_back_than_the_tax_in_the_price(cents: int, percent: int) -> None:
    cost = Money(Decimal(cents).scaleb(-2), "CNY")
    each = replace(goods(), cost=cost)
    tax = Money(cost.amount * 13 / 113, "CNY").rounded()
    assert told(each, percent=Decimal(percent)).total <= tax


def test_a_route_without_a_rebate_has_no_claims() -> None:
    found = told(goods(), terms=replace(TERMS, route_rebates=False))
    assert (found.offered, found.claims) == (False, ())
    assert [note.code for note in found.notes] == ["rebate-route-none"]


@pytest.mark.parametrize(
    ("terms", "notes"),
    [
        ({"route_rebates": None}, ["rebate-route-open", "rebate-invoice"]),
        ({"seller": None}, ["rebate-invoice", "rebate-seller-open"]),
        ({"settled_when_sold": True}, ["rebate-invoice", "rebate-settled-when-sold"]),
        ({"seller": SellerKind.MANUFACTURER}, ["rebate-manufacturer"]),
    ],
)
def test_each_term_is_told(terms: dict[str, Any], notes: list[str]) -> None:
    found = told(goods(), terms=replace(TERMS, **terms))
    assert [note.code for note in found.notes] == notes


def test_what_a_manufacturer_gets_is_unknown() -> None:
    found = told(goods(), terms=replace(TERMS, seller=SellerKind.MANUFACTURER))
    assert found.claims[0].amount is None
    assert (found.total, found.complete) == (yuan("0"), False)


@pytest.mark.parametrize(
    ("each", "facts", "note"),
    [
        (goods(code=""), {"known": False}, "rebate-code-missing"),
        (goods(), {"known": False}, "rebate-rate-missing"),
        (goods(), {"percent": None}, "rebate-rate-unstated"),
        (goods(cost=None), {}, "rebate-cost-missing"),
    ],
)
def test_what_is_missing_leaves_the_amount_unknown(
    each: ExportedGoods, facts: dict[str, Any], note: str
) -> None:
    found = told(each, **facts)
    assert codes(found) == [note]
    assert not found.complete


def test_a_rate_of_nothing_is_an_amount_of_nothing() -> None:
    found = told(goods(), percent=Decimal(0))
    assert (found.total, found.complete) == (yuan("0.00"), True)


def test_a_notice_warns_of_goods_that_may_be_on_its_list() -> None:
    found = told(goods(code="8507600090"), percent=Decimal(6))
    assert codes(found) == ["rebate-notice-now", "rebate-notice-later"]
    assert found.total == yuan("6.00")
    panels = goods(code="8541430000")
    assert codes(told(panels, percent=Decimal(0))) == ["rebate-notice-now"]
    before = replace(TERMS, day=date(2026, 3, 1))
    assert codes(told(panels, terms=before)) == ["rebate-notice-later"]


def test_a_library_from_before_a_notice_settles_nothing_the_notice_changes() -> None:
    found = told(goods(code="8507600090"), percent=Decimal(9), edition=date(2025, 12, 1))
    assert codes(found) == ["rebate-notice-now", "rebate-notice-later", "rebate-library-old"]
    assert not found.complete
    before = replace(TERMS, day=date(2026, 3, 1))
    early = told(goods(code="8507600090"), terms=before, edition=date(2025, 12, 1))
    assert early.complete
