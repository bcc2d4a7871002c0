"""What placement options come to: by their placement, or by what was entered."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.domain.quantities.money import Money
from app.domain.shipment.placement import PlacementLine
from app.persistence import choosing
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_in
from app.usecases.placement_options.keeping import OptionSaid, save_option
from app.usecases.placement_options.outcomes import Asked, Worked, outcomes
from app.usecases.plan_cost import Choice
from app.usecases.plan_known import gather
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member

LCL = "example/lcl-truck"
SPLIT = (
    PlacementLine(programme_number="FBA17QK3M8XZ", warehouse_code="ONT8", cartons="1-9"),
    PlacementLine(warehouse_code="IND9", cartons="10-17"),
)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def said(**facts: Any) -> OptionSaid:
    usual: dict[str, Any] = {"split": Split.PARTIAL, "fee": Decimal(60), "fee_unit": FeeUnit.PLAN}
    return OptionSaid(**{**usual, **facts})


def worked(
    session: Session,
    plan: Plan,
    option: OptionSaid,
    *,
    lines: tuple[PlacementLine, ...] = (),
    service: str = LCL,
) -> Worked:
    assert save_option(session, plan, option, row=None, person_id=1) == []
    deal = deal_in(session, plan, day=TODAY)
    known = gather(session, deal, today=TODAY)
    kept = choosing.options_of(session, plan)[-1]
    (found,) = outcomes(
        plan,
        [Asked(option=kept, lines=lines)],
        deal=deal,
        choice=Choice(service=service),
        known=known,
    )
    return found


def codes(found: Worked) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_placement_is_priced_for_its_own_warehouses(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        found = worked(session, factory.a_plan(session), said(), lines=SPLIT)
    assert (found.shipments, found.centres) == (2, ("ONT8", "IND9"))
    assert found.fee == usd("60.00")
    assert found.channels
    assert found.freight == found.channels.offer(LCL).freight  # type: ignore[union-attr]
    assert found.landed
    assert not found.landed.open
    assert found.arrival == date(2027, 1, 29)
    assert found.outcome.cost == found.landed.amount
    assert codes(found) == []


def test_without_a_placement_the_freight_as_quoted_counts(member: Member) -> None:
    a_rate_of_exchange(member, "7")
    quoted = said(
        freight=Decimal(2800), freight_currency="CNY", days=40, centres="ONT8, FTW1", shipments=2
    )
    with member.session() as session:
        found = worked(session, factory.a_plan(session), quoted)
    assert found.freight == usd("400.00")
    assert found.arrival == date(2027, 1, 13)
    assert (found.shipments, found.centres) == (2, ("ONT8", "FTW1"))
    assert found.landed
    assert not found.landed.open


def test_freight_in_the_invoices_currency_or_without_a_rate(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        own = worked(session, plan, said(freight=Decimal(400)))
        foreign = worked(session, plan, said(freight=Decimal(400), freight_currency="EUR"))
    assert own.freight == usd("400.00")
    assert foreign.freight is None
    assert foreign.outcome.open


def test_without_either_the_cost_is_the_least_it_can_be(member: Member) -> None:
    with member.session() as session:
        found = worked(session, factory.a_plan(session), said())
    assert codes(found) == ["placement-option-freight-unknown"]
    assert found.landed
    assert found.landed.open
    assert found.arrival is None


def test_units_in_no_carton_keep_the_freight_unknown(member: Member) -> None:
    lines = (
        PlacementLine(warehouse_code="ONT8", sku="LC-EB20", quantity=264),
        PlacementLine(warehouse_code="ONT8", sku="LC-TW07", quantity=200),
        PlacementLine(warehouse_code="ONT8", sku="LC-CP11", quantity=160),
    )
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[0].quantity = 264
        found = worked(session, plan, said(), lines=lines)
    assert codes(found)[0] == "placement-option-unpacked"
    assert found.channels is None


def test_what_is_wrong_with_the_placement_is_told(member: Member) -> None:
    with member.session() as session:
        found = worked(session, factory.a_plan(session), said(), lines=SPLIT[:1])
    assert found.problems
    assert found.freight is None


def test_a_service_that_cannot_carry_it_says_why(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        refused = worked(session, plan, said(), lines=SPLIT, service="example/rail-courier")
        gone = worked(session, plan, said(), lines=SPLIT, service="gone/lcl")
    assert codes(refused) == ["freight-no-route"]
    assert codes(gone) == ["placement-option-no-service"]
    assert (gone.landed, gone.outcome.cost, gone.outcome.open) == (None, None, True)


def test_without_a_choice_the_plans_channel_is_taken(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        found = worked(session, factory.a_plan(session), said(), lines=SPLIT, service="")
    assert found.freight


def test_without_a_fee_of_its_own_those_entered_count(member: Member) -> None:
    a_programme_fee(member, "0.27")
    with member.session() as session:
        plan = factory.a_plan(session)
        found = worked(session, plan, said(fee=None))
        plan.shipments[0].items[0].product.value = None
        lacking = worked(session, plan, said())
    assert found.fee == usd("162.00")
    assert (lacking.fee, lacking.landed) == (None, None)
