"""Every finding on a paper leads to the page that holds its cell."""

from datetime import date

from flask import Flask, g

from app.domain.problems import Problem
from app.persistence.plans import plan_by_reference
from app.usecases.plan_standing import facts_of
from app.web.papers.mending import mending_address
from app.web.plans.context import Standing
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock

PLAN = "/p/IP-2026-0001"


FINDINGS = (
    (Problem("paper-goods-name-vague", "goods.1.name_en"), "/products/2?"),
    (Problem("record-value-missing", params={"sku": "LC-CP11"}), "/products/3?"),
    (Problem("paper-name-missing", "exporter.name_en"), "/entities/1?"),
    (Problem("paper-importer-is-amazon", "importer_of_record.name_en"), f"{PLAN}/parties"),
    (Problem("paper-address-missing", "ship_to.address_en"), f"{PLAN}/shipments/1"),
    (Problem("paper-address-missing", "consignee.address_en"), f"{PLAN}/shipments/1"),
    (Problem("papers-gross-less-than-net", "cartons.0.gross_weight_g"), f"{PLAN}/cartons/1"),
    (Problem("papers-units-differ", "totals.units"), f"{PLAN}/cartons/1"),
    (Problem("", "details.broker"), f"{PLAN}/papers/1/details#broker_id"),
    (Problem("", "details.stuffing_place"), f"{PLAN}/papers/1/details#stuffing"),
    (Problem("", "contract_no"), f"{PLAN}/papers/1/details#contract_no"),
    (Problem("", "details.something_new"), f"{PLAN}/papers/1/details#known"),
    (Problem("", "vessel"), f"{PLAN}/papers/1/details#known"),
    (Problem("", "details.valuation_method"), f"{PLAN}/parties"),
    (Problem("", "goods.0.details.supplier"), "/products/1?"),
)


def test_a_finding_leads_to_its_cell(app: Flask, member: Member) -> None:
    with member.session() as session, app.test_request_context(f"{PLAN}/papers/1"):
        g.person = None
        plan = plan_by_reference(session, a_plan(session).reference)
        assert plan is not None
        standing = Standing(plan, facts_of(plan, day=date(2026, 11, 22)))
        for problem, address in FINDINGS:
            found = mending_address(problem, standing=standing, shipment=plan.shipments[0])
            assert found.startswith(address)


def test_bills_and_containers_are_named_where_goods_are_handed_over(
    app: Flask, member: Member
) -> None:
    with member.session() as session, app.test_request_context(f"{PLAN}/papers/1"):
        g.person = None
        reference = a_plan(session).reference
        lock(member)
        session.expire_all()
        plan = plan_by_reference(session, reference)
        assert plan is not None
        standing = Standing(plan, facts_of(plan, day=date(2026, 11, 22)))
        problem = Problem("", "details.master_bill")
        found = mending_address(problem, standing=standing, shipment=plan.shipments[0])
    assert found == f"{PLAN}/handover"
