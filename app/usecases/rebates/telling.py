"""Tells what a plan's exporter may claim back, from the library, the notices and the route."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.catalogue.declaration_routes import declaration_routes, stock_modes
from app.catalogue.rebates import GENERAL_VAT, rebate_notices
from app.domain.problems import Problem, Severity
from app.domain.quantities.money import Money
from app.domain.rebate.claims import YUAN, ExportedGoods, Rebate, SellerKind, Terms, rebate
from app.domain.rebate.rates import rate_on
from app.persistence import published
from app.persistence.tables.plans import Plan
from app.usecases.declared_lines import GoodsLine
from app.usecases.plan_record import packed_products
from app.usecases.plan_standing import alive


def rebate_of(
    session: Session, plan: Plan, *, lines: Sequence[GoodsLine], export_date: date
) -> Rebate:
    """Return the rebate of everything packed, in yuan, with the terms it hangs on.

    `export_date` is the day on the export declaration: it decides the rate.
    """
    costs = {
        product.sku: product.purchase_cost
        for shipment in alive(plan)
        for product in packed_products(shipment)
    }
    goods = [_exported(line, unit_cost=costs.get(line.goods.sku)) for line in lines]
    known = published.rebate_rates(session, {each.code for each in goods})
    found = {each.sku: rate_on(known, code=each.code, day=export_date) for each in goods}
    told = rebate(
        goods,
        rates={sku: rate for sku, rate in found.items() if rate},
        notices=tuple(rebate_notices().values()),
        terms=_terms(plan, export_date),
    )
    return _with_other_routes(told, plan)


def _exported(line: GoodsLine, *, unit_cost: Decimal | None) -> ExportedGoods:
    cost = None if unit_cost is None else Money(unit_cost * line.units, YUAN).rounded()
    return ExportedGoods(sku=line.goods.sku, code=line.goods.hs_cn or "", cost=cost)


def _terms(plan: Plan, day: date) -> Terms:
    route = declaration_routes().get(plan.declaration_route)
    kind = plan.exporter.seller_kind if plan.exporter else ""
    return Terms(
        day=day,
        route_rebates=route.rebate if route else None,
        seller=SellerKind(kind) if kind else None,
        settled_when_sold=plan.supervision_mode in stock_modes(),
        vat=GENERAL_VAT,
    )


def _with_other_routes(told: Rebate, plan: Plan) -> Rebate:
    """Add how many shipments go by another route than the plan's, whose terms are told."""
    others = sum(
        1 for each in alive(plan) if each.declaration_route not in {"", plan.declaration_route}
    )
    if not others:
        return told
    note = Problem("rebate-other-routes", params={"count": others}, severity=Severity.ADVISORY)
    return Rebate(offered=told.offered, claims=told.claims, notes=(*told.notes, note))
