"""Questions asked of plans: one whole plan, a page of them, and the next free reference."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.sql.base import ExecutableOption

from app.domain.shipment.states import State
from app.persistence.goods_in_figures import goods_in_figures
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.parties import Address, Importer, LegalEntity, Store
from app.persistence.tables.plans import CartonContent, CartonRow, Item, Plan, Shipment
from app.persistence.tables.products import Product, Supply

__all__ = [
    "Importer",
    "Plan",
    "PlanPage",
    "Shipment",
    "next_reference",
    "plan_by_reference",
    "plans_page",
]

PAGE: int = 50
#: Who and what the details of a shipment's papers name.
_ON_PAPERS: Final = (
    PaperDetails.buyer_entity, PaperDetails.buyer, PaperDetails.notify, PaperDetails.producer,
    PaperDetails.agent, PaperDetails.broker, PaperDetails.forwarder, PaperDetails.consolidator,
    PaperDetails.stuffing_address, PaperDetails.stuffing,
)  # fmt: skip


def _by_reference(*options: ExecutableOption) -> Select[Plan]:
    return select(Plan).where(Plan.reference == bindparam("reference")).options(*options)


def _whole() -> Select[Plan]:
    """Return the statement for a plan with everything that hangs on it."""
    shipments = selectinload(Plan.shipments)
    products = shipments.selectinload(Shipment.items).joinedload(Item.product)
    rows = shipments.selectinload(Shipment.rows)
    papers = shipments.joinedload(Shipment.paper_details)
    return _by_reference(
        joinedload(Plan.ship_from),
        joinedload(Plan.exporter),
        joinedload(Plan.importer).joinedload(Importer.entity),
        shipments.joinedload(Shipment.store).joinedload(Store.entity),
        shipments.joinedload(Shipment.exporter),
        shipments.joinedload(Shipment.importer).joinedload(Importer.entity),
        shipments.joinedload(Shipment.locked_by),
        papers.joinedload(PaperDetails.charges),
        *(papers.joinedload(party) for party in _ON_PAPERS),
        products.selectinload(Product.customs),
        products.joinedload(Product.supply).joinedload(Supply.partner),
        products.selectinload(Product.specs),
        products.selectinload(Product.listings),
        rows.joinedload(CartonRow.contents).joinedload(CartonContent.product),
        rows.selectinload(CartonRow.cartons),
    )


def _glance() -> Select[Plan]:
    """Return the statement for a plan with the names its own page shows, and no goods."""
    shipments = joinedload(Plan.shipments)
    names = (LegalEntity.name_zh, LegalEntity.name_en)
    importer = joinedload(Plan.importer)
    place = (Shipment.warehouse_code, Shipment.warehouse_name, Shipment.address, Shipment.city)
    return _by_reference(
        shipments.load_only(
            Shipment.plan_id, Shipment.number, Shipment.state, Shipment.country, *place
        ),
        joinedload(Plan.ship_from).load_only(Address.name),
        joinedload(Plan.exporter).load_only(*names),
        importer.load_only(Importer.kind, Importer.name_en, Importer.forwarder),
        importer.joinedload(Importer.entity).load_only(*names),
    )


_WHOLE: Final = _whole()
_GLANCE: Final = _glance()


def plan_by_reference(session: Session, reference: str) -> Plan | None:
    """Return the plan with all that papers, labels and costs are made of, in few queries."""
    return session.scalar(_WHOLE, {"reference": reference})


def plan_at_a_glance(session: Session, reference: str) -> Plan | None:
    """Return the plan as its own page needs it: the goods of its shipments in figures only."""
    plan = session.scalars(_GLANCE, {"reference": reference}).unique().one_or_none()
    if plan is not None:
        goods = goods_in_figures(session, [shipment.id for shipment in plan.shipments])
        for shipment in plan.shipments:
            shipment.glance(goods[shipment.id])
    return plan


def complete(session: Session, plan: Plan) -> None:
    """Load what a glance left out of the plan, if it was only glanced at."""
    if any(shipment.glanced for shipment in plan.shipments):
        fresh = {"populate_existing": True}
        session.scalar(_WHOLE, {"reference": plan.reference}, execution_options=fresh)
        for shipment in plan.shipments:
            shipment.glance(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """One page of the list: the plans on it, and how many there are in all."""

    plans: list[Plan]
    count: int
    number: int

    @property
    def pages(self) -> int:
        """Return how many pages the whole list fills."""
        return max(1, -(-self.count // PAGE))


def plans_page(
    session: Session, *, search: str = "", archived: bool = False, number: int = 1
) -> PlanPage:
    """Return one page of plans, newest first; `search` looks at reference, name and numbers."""
    condition = [Plan.archived == archived]
    if search:
        like = f"%{search.replace('%', '').replace('_', '')}%"
        numbers = select(Shipment.plan_id).where(
            or_(Shipment.programme_number.ilike(like), Shipment.warehouse_code.ilike(like))
        )
        found = or_(Plan.reference.ilike(like), Plan.name.ilike(like), Plan.id.in_(numbers))
        condition.append(found)
    count = session.scalar(select(func.count()).select_from(Plan).where(*condition)) or 0
    plans = session.scalars(
        select(Plan)
        .where(*condition)
        .options(selectinload(Plan.shipments))
        .order_by(Plan.id.desc())
        .limit(PAGE)
        .offset((max(number, 1) - 1) * PAGE)
    )
    return PlanPage(plans=list(plans), count=count, number=max(number, 1))


def next_reference(session: Session, *, year: int) -> str:
    """Return IP-2026-0042: the year, and one more than the highest number used in it."""
    start = f"IP-{year}-"
    last = session.scalar(select(func.max(Plan.reference)).where(Plan.reference.startswith(start)))
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:04d}"


def states_of(plan: Plan) -> list[State]:
    """Return the states of the plan's shipments."""
    return [shipment.state for shipment in plan.shipments]
