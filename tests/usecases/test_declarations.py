"""Lines that a product declares as: kept, used by the cost, and asked about one by one."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.catalogue_item.declaration import DeclarationPart
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.persistence.declarations import parts_abroad
from app.persistence.duty_answers import Subject
from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from app.usecases.cost_unknowns import unknowns
from app.usecases.deals import Deal, deal_of
from app.usecases.declarations import save_lines
from app.usecases.duty_answers.choosing_code import take_code
from app.usecases.duty_answers.keeping import keep_answers
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import gather, tariff_codes
from app.usecases.quotes.deal_document import read_deal, write_deal
from app.usecases.unit_costs import PartKind
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_rate_of_exchange
from tests.factories.people import Member

SHELVES = DeclarationPart(
    hs_code="9403200075", name_zh="钢架", name_en="Steel shelf", origin="CN", share=333
)
CUPS = DeclarationPart(
    hs_code="6912004810", name_zh="瓷杯", name_en="Cups", origin="VN", share=667,
    net_weight=Weight(120),
)  # fmt: skip


def a_set(session: Session, *parts: DeclarationPart) -> Plan:
    plan = factory.a_plan(session)
    assert save_lines(session, first(plan), country="US", parts=parts) == []
    return plan


def first(plan: Plan) -> Product:
    return plan.shipments[0].items[0].product


def cost(session: Session, deal: Deal) -> PlanCost:
    return work_out(deal, choice=Choice(), known=gather(session, deal, today=TODAY))


def test_lines_are_kept_replaced_and_taken_away(member: Member) -> None:
    with member.session() as session:
        product = first(a_set(session, SHELVES, CUPS))
        assert parts_abroad(product) == {"US": (SHELVES, CUPS)}
        longer = (CUPS, replace(SHELVES, share=233), replace(SHELVES, origin="TH", share=100))
        save_lines(session, product, country="US", parts=longer)
        assert parts_abroad(product) == {"US": longer}
        save_lines(session, product, country="US", parts=())
        assert parts_abroad(product) == {}


def test_lines_that_do_not_make_the_whole_are_refused(member: Member) -> None:
    with member.session() as session:
        product = first(a_set(session, SHELVES, CUPS))
        [problem] = save_lines(session, product, country="US", parts=(SHELVES, SHELVES))[1:]
        assert problem.code == "declaration-shares"
        assert parts_abroad(product) == {"US": (SHELVES, CUPS)}


def test_a_product_without_a_code_there_takes_that_of_its_first_line(member: Member) -> None:
    with member.session() as session:
        product = first(factory.a_plan(session))
        product.customs = [each for each in product.customs if each.country != "GB"]
        session.commit()
        parts = (replace(SHELVES, hs_code="9403208000"), replace(CUPS, hs_code="6912002310"))
        assert save_lines(session, product, country="GB", parts=parts) == []
        profile = next(each for each in product.customs if each.country == "GB")
        assert profile.hs_code == "9403208000"


def test_each_part_is_a_line_of_the_entry_and_the_product_bears_them_all(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        deal = deal_of(a_set(session, SHELVES, CUPS), day=TODAY)
        assert {"9403200075", "6912004810"} <= tariff_codes(deal)
        found = cost(session, deal)
    duty, table = found.duty, found.table
    assert duty
    assert duty.entry
    assert duty.assessment
    assert table
    lines = {line.id: line for line in duty.entry.lines}
    shelf, cups = lines["LC-EB20"], lines["LC-EB20/2"]
    assert (shelf.code, shelf.origin, shelf.quantities) == ("9403200075", "CN", {})
    assert (cups.code, cups.origin) == ("6912004810", "VN")
    assert cups.quantities == {"kg": Decimal(120 * found.lines[0].units).scaleb(-3)}
    assert shelf.value + cups.value == found.lines[0].value
    owed = [duty.line_duty(line) for line in duty.assessment.lines if "EB20" in line.id]
    product = next(each for each in table.products if each.sku == "LC-EB20")
    assert [each.sku for each in table.products] == [each.goods.sku for each in found.lines]
    assert product.shares[PartKind.DUTY].amount == total(owed, currency="USD")


def test_what_is_unknown_of_a_part_names_its_place(member: Member) -> None:
    with member.session() as session:
        deal = deal_of(a_set(session, replace(SHELVES, hs_code="9403209999"), CUPS), day=TODAY)
        found = unknowns(cost(session, deal))
    assert ("customs-code-unknown", "line-1.1") in [(each.code, each.field) for each in found]


def test_an_answer_about_a_part_is_that_parts_alone(member: Member) -> None:
    with member.session() as session:
        plan = a_set(session, SHELVES, CUPS)
        keep_answers(
            session,
            {"producer_code": "A-1"},
            subject=Subject(first(plan).id, "US", SHELVES.key),
            person_id=member.person_id,
        )
        found = cost(session, deal_of(plan, day=TODAY))
    assert found.duty
    assert found.duty.entry
    told = {line.id: line.facts.producer_code for line in found.duty.entry.lines}
    assert told["LC-EB20"] == "A-1"
    assert told["LC-EB20/2"] is None


def test_a_code_is_taken_for_one_part(member: Member) -> None:
    with member.session() as session:
        product = first(a_set(session, replace(SHELVES, hs_code="9403209999"), CUPS))
        key = "9403209999-CN"
        assert take_code(session, product, code="9403200075", destination="US", part=key) == []
        assert parts_abroad(product) == {"US": (SHELVES, CUPS)}


@pytest.mark.parametrize("parts", [(), (SHELVES, CUPS)], ids=["one-line", "two-lines"])
def test_a_kept_deal_reads_back_with_its_parts(
    member: Member, parts: tuple[DeclarationPart, ...]
) -> None:
    with member.session() as session:
        deal = deal_of(a_set(session, *parts), day=TODAY)
    assert read_deal(write_deal(deal)).parts == deal.parts
    assert deal.parts.get("LC-EB20", ()) == parts


def test_value_of_the_goods_does_not_change(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        before = cost(session, deal_of(plan, day=TODAY))
        save_lines(session, first(plan), country="US", parts=(SHELVES, CUPS))
        after = cost(session, deal_of(plan, day=TODAY))
    assert before.duty
    assert after.duty
    assert before.duty.entry
    assert after.duty.entry
    sums = [
        total((line.value for line in entry.lines), currency="USD")
        for entry in (before.duty.entry, after.duty.entry)
    ]
    assert sums[0] == sums[1] != Money.zero("USD")
