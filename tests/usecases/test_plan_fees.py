"""Fees of the programme put to a plan's goods; one that nobody entered is missing, not nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.programme.fees import Fee, FeeUnit
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.usecases.deals import deal_of
from app.usecases.declared_lines import goods_lines
from app.usecases.plan_fees import FeeWorking, work_out_fees
from app.usecases.plan_known import gather
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member


def fees(member: Member, *, placement: Fee | None = None, **facts: Any) -> FeeWorking:
    with member.session() as session:
        plan = factory.a_plan(session, **facts)
        deal = deal_of(plan, day=TODAY, placement_fee=placement)
        known = gather(session, deal, today=TODAY)
    return work_out_fees(deal, lines=goods_lines(deal.records), known=known)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_a_fee_of_each_unit_is_borne_by_each_product(member: Member) -> None:
    a_programme_fee(member, "0.27")
    found = fees(member)
    assert found.shares == {
        "LC-EB20": usd("64.80"),
        "LC-TW07": usd("54.00"),
        "LC-CP11": usd("43.20"),
    }
    assert found.amount == usd("162.00")
    assert (found.asked, found.missing) == (True, ())


def test_a_fee_that_nobody_entered_is_missing_for_every_product(member: Member) -> None:
    found = fees(member)
    assert [row.sku for row in found.missing] == ["LC-EB20", "LC-TW07", "LC-CP11"]
    assert found.asked


def test_a_tier_leaves_what_is_too_heavy_missing(member: Member) -> None:
    a_programme_fee(member, "0.20", up_to_weight=Weight(430), size_tier="small")
    assert [row.sku for row in fees(member).missing] == ["LC-EB20"]


@pytest.mark.parametrize(
    ("unit", "amount"),
    [
        (FeeUnit.CARTON, "17.00"),
        (FeeUnit.SHIPMENT, "1.00"),
        (FeeUnit.PLAN, "1.00"),
    ],
)
def test_other_units_count_once_for_everything(member: Member, unit: FeeUnit, amount: str) -> None:
    a_programme_fee(member, "1.00", unit=unit)
    found = fees(member)
    assert found.amount == usd(amount)
    assert [row.sku for row in found.rows if row.counted] == [""]


def test_storage_is_told_beside_the_cost(member: Member) -> None:
    a_programme_fee(member)
    a_programme_fee(member, "30", kind="storage", unit=FeeUnit.CUBIC_METRE_MONTH)
    found = fees(member)
    (storage,) = found.beside
    assert storage.quantity == Decimal("1.29832")
    assert storage.amount == usd("38.95")
    assert (found.amount, found.asked) == (usd("0.00"), False)


def test_a_fee_in_another_currency_is_converted_once(member: Member) -> None:
    a_rate_of_exchange(member, "7")
    a_programme_fee(member, "700", currency="CNY", unit=FeeUnit.PLAN)
    assert fees(member).amount == usd("100.00")


def test_without_a_rate_of_exchange_its_amount_is_missing(member: Member) -> None:
    a_programme_fee(member, "700", currency="EUR", unit=FeeUnit.PLAN)
    (missing,) = fees(member).missing
    assert missing.fee


def test_the_fee_of_the_option_chosen_stands_for_all_others(member: Member) -> None:
    a_programme_fee(member, "9.00")
    chosen = Fee(
        programme="fba-us", kind="placement", amount=Decimal(60), currency="USD",
        unit=FeeUnit.PLAN, source="",
    )  # fmt: skip
    assert fees(member, placement=chosen).amount == usd("60.00")


def test_a_programme_without_such_a_fee_misses_none(member: Member) -> None:
    assert fees(member, programme="overseas-warehouse").missing == ()


def test_a_fee_counts_from_its_first_day(member: Member) -> None:
    a_programme_fee(member, "0.27", valid_from=date(2026, 12, 5))
    assert fees(member).missing
