"""The rebate of a plan: what is packed, the library, the route and the exporter."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.domain.rebate.claims import Rebate
from app.persistence.session import make_session
from app.persistence.tables.products import Product
from app.usecases import plan_record
from app.usecases.declared_lines import goods_lines
from app.usecases.plan_standing import alive
from app.usecases.rebates import rebate_of
from app.usecases.rebates.importing import import_rebates
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.rebates import a_library

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _library(engine: Engine) -> None:
    rows = ({"CODE": "8518300000"}, {"CODE": "63026010", "TSL": "9"})
    with make_session(engine, writes=True) as session:
        assert not isinstance(import_rebates(session, a_library(*rows)), list)


def told(session: Session, *, seller: str = "trading", **answers: Any) -> Rebate:
    plan = a_plan(session, **answers)
    assert plan.exporter is not None
    plan.exporter.seller_kind = seller
    for product in session.scalars(select(Product).where(Product.brand == "Lanchuan")):
        product.purchase_cost = Decimal("11.30")
    session.flush()
    records = [plan_record.record_of(shipment, day=DAY)[0] for shipment in alive(plan)]
    lines = goods_lines([record for record in records if record])
    return rebate_of(session, plan, lines=lines, export_date=DAY)


def test_each_product_packed_has_its_claim_in_yuan(member: Member) -> None:
    """240 earphones: 2,712.00 ÷ 1.13 × 13%; 200 towels: 2,260.00 ÷ 1.13 × 9%; cups: no rate."""
    with member.session() as session:
        found = told(session)
    amounts = {claim.sku: claim.amount and claim.amount.amount for claim in found.claims}
    assert amounts == {
        "LC-EB20": Decimal("312.00"),
        "LC-TW07": Decimal("180.00"),
        "LC-CP11": None,
    }
    assert (found.total.amount, found.total.currency) == (Decimal("492.00"), "CNY")
    assert not found.complete
    assert [note.code for note in found.notes] == ["rebate-invoice"]


@pytest.mark.parametrize(
    ("answers", "notes"),
    [
        ({"supervision_mode": "9810"}, ["rebate-invoice", "rebate-settled-when-sold"]),
        ({"seller": "manufacturer"}, ["rebate-manufacturer"]),
        ({"seller": ""}, ["rebate-invoice", "rebate-seller-open"]),
        ({"declaration_route": ""}, ["rebate-route-open", "rebate-invoice"]),
        ({"declaration_route": "market-purchase"}, ["rebate-route-none"]),
        ({"declaration_route": "forwarder-title"}, ["rebate-route-none"]),
    ],
)
def test_the_plans_answers_set_the_terms(
    member: Member, answers: dict[str, Any], notes: list[str]
) -> None:
    with member.session() as session:
        assert [note.code for note in told(session, **answers).notes] == notes


def test_a_plan_whose_exporter_is_not_chosen_asks_how_it_claims(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, exporter_id=None)
        session.expire(plan, ["exporter"])
        found = rebate_of(session, plan, lines=[], export_date=DAY)
    assert "rebate-seller-open" in [note.code for note in found.notes]


def test_shipments_by_another_route_are_counted(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan, declaration_route="market-purchase")
        found = rebate_of(session, plan, lines=[], export_date=DAY)
    note = found.notes[-1]
    assert (note.code, note.params["count"]) == ("rebate-other-routes", 1)
