"""Questions asked of what warehouses counted, and of what was learned from it."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload

from app.domain.tracking.milestones import Milestone
from app.persistence.tables.journal import JournalEntry
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.receiving import Lesson, Receipt
from app.persistence.tables.tracking import MilestoneDate

__all__ = ["JournalEntry", "Lesson", "Receipt"]


def receipts_of(session: Session, shipment_id: int) -> list[Receipt]:
    """Return everything ever counted of a shipment, newest first."""
    return list(
        session.scalars(
            select(Receipt)
            .where(Receipt.shipment_id == shipment_id)
            .options(joinedload(Receipt.product), joinedload(Receipt.person))
            .order_by(Receipt.id.desc())
        )
    )


def held_receipts(session: Session, shipment_ids: Collection[int]) -> list[Receipt]:
    """Return the receipt that holds of each product of each shipment: the newest, oldest first."""
    newest = (
        select(func.max(Receipt.id))
        .where(Receipt.shipment_id.in_(shipment_ids))
        .group_by(Receipt.shipment_id, Receipt.product_id)
    )
    return list(
        session.scalars(
            select(Receipt)
            .where(Receipt.id.in_(newest))
            .options(joinedload(Receipt.product))
            .order_by(Receipt.id)
        )
    )


def reached_on(session: Session, shipment_id: int) -> dict[Milestone, date]:
    """Return the days on which the shipment actually departed and was delivered, where known."""
    asked = (Milestone.DEPARTED, Milestone.DELIVERED)
    found = session.execute(
        select(MilestoneDate.milestone, MilestoneDate.actual_on).where(
            MilestoneDate.shipment_id == shipment_id,
            MilestoneDate.milestone.in_(asked),
            MilestoneDate.actual_on.is_not(None),
        )
    )
    return {milestone: day for milestone, day in found if day is not None}


def journal_of(session: Session, subject: str, verbs: Collection[str]) -> list[JournalEntry]:
    """Return the entries of these verbs about `subject`, newest first."""
    return list(
        session.scalars(
            select(JournalEntry)
            .where(JournalEntry.subject == subject, JournalEntry.verb.in_(verbs))
            .order_by(JournalEntry.id.desc())
        )
    )


def lesson_of(session: Session, shipment_id: int) -> Lesson | None:
    """Return what was learned from a shipment."""
    return session.scalar(select(Lesson).where(Lesson.shipment_id == shipment_id))


def lessons_about(session: Session, plan: Plan, *, most: int) -> list[Lesson]:
    """Return what other plans' shipments to the same warehouses or programme taught, newest first.

    A warehouse is the same in the same country under the same code.
    """
    codes = [each.warehouse_code for each in plan.shipments if each.warehouse_code]
    same_warehouse = Shipment.warehouse_code.in_(codes) & (Shipment.country == plan.destination)
    same_programme = (Plan.programme == plan.programme) & (Plan.destination == plan.destination)
    return list(
        session.scalars(
            select(Lesson)
            .join(Shipment, Shipment.id == Lesson.shipment_id)
            .join(Plan, Plan.id == Shipment.plan_id)
            .where(Plan.id != plan.id, Plan.programme != "", or_(same_warehouse, same_programme))
            .options(
                joinedload(Lesson.shipment).joinedload(Shipment.plan), joinedload(Lesson.person)
            )
            .order_by(same_warehouse.desc(), Lesson.id.desc())
            .limit(most)
        )
    )
