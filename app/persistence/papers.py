"""Questions asked of papers: every version of some shipments, and the last time any was ordered."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, defer, joinedload

from app.persistence.tables.jobs import Job
from app.persistence.tables.papers import Paper

__all__ = ["Job", "Paper", "Version", "last_job", "papers_of", "versions_of"]


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


class Version(NamedTuple):
    """One version of a paper, as far as counting asks."""

    shipment_id: int
    kind: str
    language: str
    revision: int
    facts_hash: str
    withdrawn_by_id: int | None


def versions_of(session: Session, shipment_ids: Iterable[int]) -> list[Version]:
    """Return all versions of the shipments' papers, without the papers themselves."""
    columns = [getattr(Paper, name) for name in Version._fields]
    found = session.execute(select(*columns).where(Paper.shipment_id.in_(list(shipment_ids))))
    return [Version(*row) for row in found]


def last_job(session: Session, *, kind: str, subject: str) -> Job | None:
    """Return the newest job of `kind` about `subject`, finished or not."""
    return session.scalar(
        select(Job).where(Job.kind == kind, Job.subject == subject).order_by(Job.id.desc()).limit(1)
    )
