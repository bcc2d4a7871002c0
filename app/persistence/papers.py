"""Questions asked of papers: every version of some shipments, and the last time any was ordered."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased, defer, joinedload

from app.domain.movement.kinds import MovementKind
from app.persistence.tables.jobs import Job
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import Carton

__all__ = [
    "Job",
    "Paper",
    "Version",
    "declared_cartons",
    "last_job",
    "latest_version",
    "newest_papers",
    "papers_of",
    "printed_paper",
    "versions_of",
]


#: How a declaration is called before customs has given it a number.
_UNNUMBERED: Final = "--"


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


def newest_papers(session: Session, *, shipment_id: int) -> list[Paper]:
    """Return the newest version of each of the shipment's papers by language, facts read."""
    other = aliased(Paper)
    newest = (
        select(func.max(other.revision))
        .where(
            other.shipment_id == Paper.shipment_id,
            other.kind == Paper.kind,
            other.language == Paper.language,
        )
        .scalar_subquery()
    )
    wanted = select(Paper).where(Paper.shipment_id == shipment_id, Paper.revision == newest)
    return list(session.scalars(wanted))


def printed_paper(session: Session, *, paper_id: int) -> Paper | None:
    """Return one version of a paper."""
    return session.scalar(select(Paper).where(Paper.id == paper_id))


def latest_version(session: Session, paper: Paper) -> int:
    """Return the number of the newest version of the paper that `paper` is a version of."""
    same = (
        Paper.shipment_id == paper.shipment_id,
        Paper.kind == paper.kind,
        Paper.language == paper.language,
    )
    return session.scalar(select(func.max(Paper.revision)).where(*same)) or paper.revision


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


def declared_cartons(session: Session, *, shipment_id: int) -> dict[str, list[int]]:
    """Return the shipment's carton numbers in each live customs declaration, by its number."""
    held = (
        select(Movement.number, Carton.number)
        .join(MovementCarton, MovementCarton.movement_id == Movement.id)
        .join(Carton, Carton.id == MovementCarton.carton_id)
        .where(
            Movement.kind == MovementKind.DECLARATION,
            Movement.cancelled_at.is_(None),
            Carton.shipment_id == shipment_id,
        )
        .order_by(Movement.id, Carton.number)
    )
    found: defaultdict[str, list[int]] = defaultdict(list)
    for declaration, number in session.execute(held):
        found[declaration or _UNNUMBERED].append(number)
    return dict(found)


def last_job(session: Session, *, kind: str, subject: str) -> Job | None:
    """Return the newest job of `kind` about `subject`, finished or not."""
    return session.scalar(
        select(Job).where(Job.kind == kind, Job.subject == subject).order_by(Job.id.desc()).limit(1)
    )
