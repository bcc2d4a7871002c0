"""Questions asked of papers: every version of some shipments, and the last time any was ordered."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, defer, joinedload

from app.persistence.tables.jobs import Job
from app.persistence.tables.papers import Paper

__all__ = ["Job", "Paper", "last_job", "papers_of"]


def papers_of(session: Session, shipment_ids: Iterable[int]) -> list[Paper]:
    """Return all versions of the shipments' papers, newest first; their facts stay unread."""
    return list(
        session.scalars(
            select(Paper)
            .where(Paper.shipment_id.in_(list(shipment_ids)))
            .options(defer(Paper.facts), joinedload(Paper.printed_by))
            .order_by(Paper.id.desc())
        )
    )


def last_job(session: Session, *, kind: str, subject: str) -> Job | None:
    """Return the newest job of `kind` about `subject`, finished or not."""
    return session.scalar(
        select(Job).where(Job.kind == kind, Job.subject == subject).order_by(Job.id.desc()).limit(1)
    )
