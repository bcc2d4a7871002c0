"""Questions asked of label files: the one that counts, one by its number, the work on it."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.tables.jobs import Job
from app.persistence.tables.label_files import LabelFile

__all__ = ["Job", "LabelFile", "count_of", "current_of", "find_label_file"]


def current_of(session: Session, shipment_id: int) -> LabelFile | None:
    """Return the newest label file of the shipment."""
    query = select(LabelFile).where(LabelFile.shipment_id == shipment_id)
    return session.scalars(query.order_by(LabelFile.id.desc()).limit(1)).first()


def count_of(session: Session, shipment_id: int) -> int:
    """Return how many label files the shipment has, those replaced included."""
    own = LabelFile.shipment_id == shipment_id
    return session.scalar(select(func.count(LabelFile.id)).where(own)) or 0


def find_label_file(session: Session, label_file_id: int) -> LabelFile | None:
    """Return the label file of that number, if it is the workspace's."""
    return session.scalar(select(LabelFile).where(LabelFile.id == label_file_id))
