"""Reads from a plan's rows where it stands on its journey; nothing of it is stored."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.journey.plan_facts import PlanFacts, ShipmentFacts
from app.domain.packing.cartons import CartonGroup
from app.domain.packing.coverage import coverage
from app.domain.packing.review import review
from app.domain.packing.rules import applied_rules
from app.domain.problems import Problem
from app.domain.shipment.states import State, plan_state
from app.persistence.plans import states_of
from app.persistence.tables.plans import Plan, Shipment
from app.usecases import plan_numbers


def facts_of(
    plan: Plan, *, day: date, papers: Mapping[int, tuple[int, int]] | None = None
) -> PlanFacts:
    """Return the plan's answers; `papers` is (due, current) by shipment id, once counted."""
    counted = papers or {}
    return PlanFacts(
        destination=plan.destination,
        programme=plan.programme,
        need_by=plan.need_by,
        ship_from=plan.ship_from_id is not None,
        cargo_ready=plan.cargo_ready,
        main_leg=plan.main_leg,
        final_delivery=plan.final_delivery,
        incoterm=plan.incoterm,
        incoterm_place=plan.incoterm_place,
        exporter=plan.exporter_id is not None,
        importer=plan.importer_id is not None,
        declaration_route=plan.declaration_route,
        valuation_method=plan.valuation_method,
        rate_line=plan.rate_line,
        entry_date=plan.entry_date,
        locked=locked(plan),
        shipments=tuple(
            _shipment_facts(shipment, day=day, papers=counted.get(shipment.id, (1, 0)))
            for shipment in alive(plan)
        ),
    )


def alive(plan: Plan) -> list[Shipment]:
    """Return the plan's shipments that were not cancelled."""
    return [shipment for shipment in plan.shipments if shipment.state is not State.CANCELLED]


def locked(plan: Plan) -> bool:
    """Return whether quantities and cartons are fixed."""
    return not plan_state(states_of(plan)).editable


def carton_problems(
    shipment: Shipment, *, day: date, groups: Sequence[CartonGroup] | None = None
) -> list[Problem]:
    """Return everything the rules of the day say about the shipment's cartons, advice included.

    `groups` are rows as typed; without them the saved ones are looked at.
    """
    goods = plan_numbers.goods_of(shipment)
    groups = goods.groups if groups is None else groups
    programme = plan_numbers.programme_of(shipment.plan)
    rules = applied_rules(programme.carton_rules, day=day) if programme else ()
    covered = coverage(goods.items, groups)
    return [
        *review(
            groups,
            products=goods.products,
            rules=[applied.rule for applied in rules],
            place=plan_numbers.place_of(shipment),
        ),
        *covered.problems(),
        *(programme.limit_problems() if programme and groups else ()),
    ]


def settled(shipment: Shipment, *, day: date) -> State:
    """Return the state the cartons earn: checked when no rule objects, packed when all is in."""
    goods = plan_numbers.goods_of(shipment)
    if not goods.groups or any(each.blocking for each in carton_problems(shipment, day=day)):
        return State.DRAFT
    return State.PACKED if coverage(goods.items, goods.groups).equal else State.CHECKED


def _shipment_facts(shipment: Shipment, *, day: date, papers: tuple[int, int]) -> ShipmentFacts:
    goods = plan_numbers.goods_of(shipment)
    covered = coverage(goods.items, goods.groups)
    programme = plan_numbers.programme_of(shipment.plan)
    due, current = papers
    return ShipmentFacts(
        state=shipment.state,
        warehouse=bool(shipment.country and (shipment.warehouse_code or shipment.address)),
        items=goods.items,
        packed={line.sku: line.packed for line in covered.lines if line.packed},
        cartons=goods.cartons,
        findings=tuple(carton_problems(shipment, day=day)),
        ids_missing=goods.unnamed if programme and programme.numbering.by_platform else 0,
        papers_due=due,
        papers_current=current,
    )
