"""Questions asked of details for documents 单证资料."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.tables.paper_details import PaperCharge, PaperDetails
from app.persistence.tables.plans import Shipment

__all__ = ["PaperCharge", "PaperDetails", "Shipment", "last_told"]


def last_told(session: Session, *, besides: Shipment) -> Shipment | None:
    """Return the shipment whose details were saved last, with them and its plan."""
    return session.scalar(
        select(Shipment)
        .join(PaperDetails, PaperDetails.shipment_id == Shipment.id)
        .where(Shipment.id != besides.id)
        .order_by(PaperDetails.updated_at.desc(), PaperDetails.id.desc())
        .limit(1)
        .options(joinedload(Shipment.plan), joinedload(Shipment.paper_details))
    )
