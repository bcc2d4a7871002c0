"""What entry on the latest day of arrival would cost, and which changes lie between."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.persistence.tables.products import Product
from app.usecases.deals import deal_of
from app.usecases.entry_window import Window, window_of
from app.usecases.import_tax import has_vat, in_customs_union, postponable
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import Known, gather
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_rate_of_exchange
from tests.factories.people import Member

SOFAS = "9401616011"


def worked(member: Member, *, code: str, entry: date) -> tuple[PlanCost, Known]:
    """Return the cost of a plan whose earphones have another code."""
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        product = session.scalars(select(Product).where(Product.sku == "LC-EB20")).one()
        next(each for each in product.customs if each.country == "US").hs_code = code
        session.commit()
        deal = deal_of(plan, day=TODAY)
        known = gather(session, deal, today=TODAY)
        return work_out(deal, choice=Choice(entry_date=entry), known=known), known


def window(member: Member, *, code: str = SOFAS, entry: date) -> Window:
    found = window_of(*worked(member, code=code, entry=entry))
    assert found
    return found


def test_upholstered_wood_that_arrives_in_january_costs_more(member: Member) -> None:
    """Section 232 on upholstered wooden furniture rises from 25% to 30% on 2027-01-01."""
    found = window(member, entry=date(2026, 12, 28))
    assert [each.starts for each in found.within] == [date(2027, 1, 1)]
    assert found.latest > date(2027, 1, 1)
    assert found.change
    assert found.change.amount.amount == Decimal("144.00")  # 5% of 2,880.00


def test_a_change_after_the_latest_arrival_is_told_apart(member: Member) -> None:
    found = window(member, code="8518302000", entry=date(2026, 12, 28))
    assert found.within == ()
    assert found.change
    assert found.change.sign == ""


def test_entry_on_the_latest_day_has_nothing_to_compare(member: Member) -> None:
    found = window(member, entry=date(2027, 12, 1))
    assert (found.latest, found.total, found.change) == (date(2027, 12, 1), None, None)


def test_without_a_duty_there_is_no_window(member: Member) -> None:
    cost, known = worked(member, code="", entry=date(2026, 12, 28))
    assert window_of(cost, known) is None
    assert window_of(replace(cost, working=None), known) is None


def test_what_depends_on_the_destination() -> None:
    assert (has_vat("GB"), has_vat("US")) == (True, False)
    assert (postponable("GB"), postponable("US")) == (True, False)
    assert (in_customs_union("DE"), in_customs_union("GB")) == (True, False)
