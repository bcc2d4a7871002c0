"""The customs entry of a plan: a line per product, charges, quantities and what is missing."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.customs.entry import Entry, EntryLine, ValuationMethod, VatMethod
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.transport import MainLeg, Mode
from app.persistence import costs
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.declared_lines import goods_lines, tariff_code
from app.usecases.landed_cost import destinations
from app.usecases.plan_entry import Passage, Stated, entry_of
from app.usecases.plan_record import record_of
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_duty_rate
from tests.factories.parties import a_company, an_importer
from tests.factories.people import Member


def passage(**facts: Any) -> Passage:
    usual = {
        "leg": MainLeg.LCL,
        "export_date": date(2026, 12, 10),
        "entry_date": date(2027, 1, 9),
        "freight": Money(Decimal("270.00"), "USD"),
        "insurance": Money(Decimal(0), "USD"),
    }
    return Passage(**{**usual, **facts})


def made(
    plan: Plan,
    *,
    on: Passage | None = None,
    entered: Sequence[costs.DutyRate] = (),
    answers: Mapping[str, Mapping[str, str]] | None = None,
) -> Entry | list[Problem]:
    records = [record for each in plan.shipments if (record := record_of(each, day=TODAY)[0])]
    return entry_of(
        deal_of(plan, day=TODAY),
        lines=goods_lines(records),
        passage=on or passage(),
        destination=destinations()[plan.destination],
        stated=Stated(duty_rates=entered, answers=answers or {}),
    )


def entry(plan: Plan, **kwargs: Any) -> Entry:
    found = made(plan, **kwargs)
    assert isinstance(found, Entry), found
    return found


def first_line(plan: Plan) -> EntryLine:
    return entry(plan).lines[0]


def refused(plan: Plan, **kwargs: Any) -> list[str]:
    found = made(plan, **kwargs)
    assert not isinstance(found, Entry)
    return [problem.code for problem in found]


def test_each_product_is_one_line_however_many_shipments_carry_it(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        factory.a_shipment(session, plan, cartons=2)
        found = entry(plan)
    assert [line.id for line in found.lines] == ["LC-EB20", "LC-TW07", "LC-CP11"]
    earphones = found.lines[0]
    assert earphones.value == Money(Decimal("3456.00"), "USD")
    assert earphones.quantities == {"kg": Decimal("129.600"), "pcs": Decimal(288)}


def test_the_entry_says_how_the_plan_says(member: Member) -> None:
    with member.session() as session:
        found = entry(factory.a_plan(session))
    assert (found.origin, found.destination, found.mode) == ("CN", "US", Mode.SEA)
    assert found.charges.freight_to_border == Money(Decimal("270.00"), "USD")
    valuation = found.lines[0].valuation
    assert valuation
    assert valuation.method is ValuationMethod.FALLBACK
    assert valuation.reason == "Price list of 2026-10 less platform fees"


def test_goods_never_leave_after_they_are_entered(member: Member) -> None:
    with member.session() as session:
        found = entry(factory.a_plan(session), on=passage(entry_date=date(2026, 12, 5)))
    assert found.export_date == found.loaded_at == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("unit", "counted"),
    [
        ("PR", {"prs": Decimal(240)}),
        ("DZN", {"pcs": Decimal(2880)}),
        ("BX", {}),
    ],
)
def test_units_count_as_customs_counts_them(
    member: Member, unit: str, counted: dict[str, Decimal]
) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        product = plan.shipments[0].items[0].product
        product.unit, product.weight = unit, None
        assert first_line(plan).quantities == counted


def test_a_rate_entered_for_the_code_goes_with_its_line(member: Member) -> None:
    a_duty_rate(member, "4%")
    with member.session() as session:
        plan = factory.a_plan(session)
        entered = costs.duty_rates(session, destination="US", codes=["8518302000"])
        first, second, _third = entry(plan, entered=entered).lines
    assert [(rate.programme, rate.rate.text) for rate in first.entered_rates] == [("mfn", "4%")]
    assert second.entered_rates == ()


def code_of_first(session: Session, plan: Plan, code: str) -> None:
    product = plan.shipments[0].items[0].product
    profile = next(each for each in product.customs if each.country == "US")
    profile.hs_code = code
    session.commit()


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("", "cost-code-missing"),
        ("8518", "cost-code-unreadable"),
        ("85183x", "cost-code-unreadable"),
    ],
)
def test_a_product_without_a_tariff_code_is_named(member: Member, code: str, problem: str) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        code_of_first(session, plan, code)
        assert refused(plan) == [problem]


def test_codes_are_compared_without_dots_and_spaces() -> None:
    assert tariff_code("8518.30 2000") == "8518302000"


@pytest.mark.parametrize("term", ["FOB", "EXW"])
def test_value_does_not_wait_for_a_freight_it_does_not_hold(member: Member, term: str) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, incoterm=term)
        assert entry(plan, on=passage(freight=None)).charges.freight_to_border.amount == 0


def test_value_waits_for_freight_where_it_is_taken_out(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, incoterm="DAP")
        assert refused(plan, on=passage(freight=None)) == ["cost-freight-in-value"]


def test_value_waits_for_freight_where_it_is_added(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, destination="GB")
        for item in plan.shipments[0].items:
            item.product.customs[1].country = "GB"
        assert refused(plan, on=passage(freight=None)) == ["cost-freight-in-value"]


def test_an_importer_from_elsewhere_is_not_resident(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        assert entry(plan).importer.kind == "resident"
        company = a_company(session, name_en="Another Trading Co., Ltd.")
        plan.importer = an_importer(session, kind="own", entity_id=company.id, country="")
        assert entry(plan).importer.kind == "non_resident"


def test_without_parties_the_goods_origin_and_a_resident_importer_stand_in(
    member: Member,
) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        records = [record_of(each, day=TODAY)[0] for each in plan.shipments]
        lines = goods_lines([record for record in records if record])
        plan.ship_from = plan.importer = None
        found = entry_of(
            deal_of(plan, day=TODAY),
            lines=lines,
            passage=passage(),
            destination=destinations()["US"],
            stated=Stated(),
        )
    assert isinstance(found, Entry)
    assert (found.origin, found.importer.kind) == ("CN", "resident")


def test_an_importer_with_a_vat_number_may_deduct_and_postpone(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.importer = an_importer(session, tax_numbers={"vat": "GB980780684"})
        plan.vat_method = "postponed"
        importer = entry(plan).importer
    assert (importer.vat_registered, importer.vat_method) == (True, VatMethod.POSTPONED)


def test_without_a_method_the_lines_have_no_valuation(member: Member) -> None:
    with member.session() as session:
        assert first_line(factory.a_plan(session, valuation_method="")).valuation is None


def test_answers_go_with_the_line_of_their_product(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        found = made(
            plan,
            answers={"LC-EB20": {"quantity:l": "0.5", "use": "other", "part:battery": "1 USD"}},
        )
    assert isinstance(found, Entry)
    first, second, _third = found.lines
    assert (first.quantities["l"], first.facts.use) == (Decimal(120), "other")
    assert first.facts.component_values == {"battery": Decimal(240)}
    assert second.facts.use is None
