"""Questions asked of forwarders' workbooks, and of what was handed to whom."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.persistence.parties import Shelf
from app.persistence.tables.materials import MaterialSet, SheetTemplate

__all__ = [
    "TEMPLATES",
    "MaterialSet",
    "SheetTemplate",
    "next_number",
    "sets_of",
    "template_named",
]

TEMPLATES: Final = Shelf(
    SheetTemplate,
    select(SheetTemplate).options(joinedload(SheetTemplate.partner)).order_by(SheetTemplate.name),
)


def template_named(session: Session, name: str) -> SheetTemplate | None:
    """Return the workbook that people call `name`, archived or not."""
    return session.scalar(select(SheetTemplate).where(SheetTemplate.name == name))


def sets_of(session: Session, shipment_id: int) -> Sequence[MaterialSet]:
    """Return what was handed out for a shipment, the latest first."""
    return session.scalars(
        select(MaterialSet)
        .where(MaterialSet.shipment_id == shipment_id)
        .options(joinedload(MaterialSet.partner), joinedload(MaterialSet.person))
        .order_by(MaterialSet.number.desc())
    ).all()


def next_number(session: Session, shipment_id: int) -> int:
    """Return the number that the next set of a shipment bears."""
    latest = select(func.max(MaterialSet.number)).where(MaterialSet.shipment_id == shipment_id)
    return (session.scalar(latest) or 0) + 1
