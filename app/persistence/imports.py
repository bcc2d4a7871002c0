"""Questions asked for imports: what is kept under the keys of a table, runs and profiles."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.domain.tracking.milestones import Milestone
from app.persistence.paging import Sheet, sheet
from app.persistence.tables.imports import ImportProfile, ImportRun, ImportState
from app.persistence.tables.jobs import Job
from app.persistence.tables.parties import Store
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Item, Plan, Shipment
from app.persistence.tables.products import Listing, Product, Supply
from app.persistence.tables.tracking import MilestoneDate
from app.persistence.tables.undoing import UndoStep

__all__ = ["ImportProfile", "ImportRun", "ImportState", "Job", "UndoStep"]
#: Keys asked for at once; databases take a limited number in one statement.
_AT_ONCE: Final = 900
_RUN: Final = tuple(
    joinedload(each)
    for each in (ImportRun.file, ImportRun.table, ImportRun.found, ImportRun.profile)
)


def whole_products(session: Session, skus: Iterable[str]) -> dict[str, Product]:
    """Return the products of these SKUs with all their rows, archived ones too, by SKU."""
    found: dict[str, Product] = {}
    for some in _batches(skus):
        wanted = (
            select(Product)
            .where(Product.sku.in_(some))
            .options(
                selectinload(Product.listings).joinedload(Listing.store),
                joinedload(Product.supply).joinedload(Supply.partner),
                selectinload(Product.customs),
                selectinload(Product.specs),
            )
        )
        found |= {product.sku: product for product in session.scalars(wanted)}
    return found


def products_by_folded_sku(session: Session, skus: Iterable[str]) -> dict[str, Product]:
    """Return the products of these SKUs, however capitals are written, by SKU in small letters."""
    found: dict[str, Product] = {}
    for some in _batches({sku.lower() for sku in skus}):
        wanted = select(Product).where(func.lower(Product.sku).in_(some))
        for product in session.scalars(wanted.order_by(Product.archived.desc())):
            found[product.sku.lower()] = product
    return found


def stores_by_name(session: Session) -> dict[str, Store]:
    """Return the stores in use by name, in small letters."""
    wanted = select(Store).where(~Store.archived)
    return {store.name.casefold(): store for store in session.scalars(wanted)}


def suppliers_by_name(session: Session) -> dict[str, Partner]:
    """Return the suppliers in use by either name, in small letters."""
    wanted = select(Partner).where(Partner.supplier, ~Partner.archived).order_by(Partner.id.desc())
    return {
        name.casefold(): partner
        for partner in session.scalars(wanted)
        for name in (partner.name_zh, partner.name_en)
        if name
    }


def shipments_of_numbers(session: Session, numbers: Iterable[str]) -> list[Shipment]:
    """Return the shipments with these numbers of the platform, with their plan and items."""
    return [
        shipment
        for some in _batches(numbers)
        for shipment in session.scalars(
            _with_items().where(Shipment.programme_number.in_(some)).order_by(Shipment.id)
        )
    ]


def shipments_of_plans(session: Session, references: Iterable[str]) -> list[Shipment]:
    """Return all shipments of the plans with these references, with their plan and items."""
    return [
        shipment
        for some in _batches(references)
        for shipment in session.scalars(
            _with_items().join(Shipment.plan).where(Plan.reference.in_(some)).order_by(Shipment.id)
        )
    ]


def plans_called(session: Session, names: Iterable[str]) -> list[Plan]:
    """Return the plans in use with these references or names, with their shipments and items."""
    return [
        plan
        for some in _batches(names)
        for plan in session.scalars(
            select(Plan)
            .where(or_(Plan.reference.in_(some), Plan.name.in_(some)), ~Plan.archived)
            .options(
                selectinload(Plan.shipments).selectinload(Shipment.items).joinedload(Item.product)
            )
            .order_by(Plan.id)
        )
    ]


def _with_items() -> Select[Shipment]:
    return select(Shipment).options(
        joinedload(Shipment.plan).selectinload(Plan.shipments),
        selectinload(Shipment.items).joinedload(Item.product),
    )


def departures(session: Session, shipment_ids: Collection[int]) -> dict[int, date]:
    """Return the days on which the shipments left, where that is known, by their id."""
    found = session.execute(
        select(MilestoneDate.shipment_id, MilestoneDate.actual_on).where(
            MilestoneDate.shipment_id.in_(shipment_ids),
            MilestoneDate.milestone == Milestone.DEPARTED,
            MilestoneDate.actual_on.is_not(None),
        )
    )
    return {shipment_id: day for shipment_id, day in found if day is not None}


def find_run(session: Session, run_id: int) -> ImportRun | None:
    """Return the import of that number, with its files."""
    return session.scalar(select(ImportRun).where(ImportRun.id == run_id).options(*_RUN))


def runs_page(session: Session, *, kinds: Collection[str], number: int) -> Sheet[ImportRun]:
    """Return one page of the imports of these kinds, newest first."""
    wanted = (
        select(ImportRun)
        .where(ImportRun.kind.in_(kinds))
        .options(joinedload(ImportRun.file), joinedload(ImportRun.person))
    )
    return sheet(session, wanted.order_by(ImportRun.id.desc()), number=number)


def steps_of(session: Session, runs: Collection[ImportRun]) -> dict[int, UndoStep]:
    """Return the acts by which imports were saved, by their number."""
    wanted = select(UndoStep).where(UndoStep.id.in_([run.undo_id for run in runs if run.undo_id]))
    return {step.id: step for step in session.scalars(wanted)}


def profiles(session: Session, kind: str | None = None) -> Sequence[ImportProfile]:
    """Return the saved profiles, of one kind or of all, those used last first."""
    wanted = select(ImportProfile).order_by(ImportProfile.updated_at.desc(), ImportProfile.id)
    return session.scalars(wanted.where(ImportProfile.kind == kind) if kind else wanted).all()


def find_profile(session: Session, profile_id: int) -> ImportProfile | None:
    """Return the profile of that number."""
    return session.scalar(select(ImportProfile).where(ImportProfile.id == profile_id))


def _batches(keys: Iterable[str]) -> Iterable[list[str]]:
    every = sorted(set(keys))
    return (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))
