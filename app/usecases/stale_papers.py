"""Which papers a change makes stale: those that said what is true before it, and no more after."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.papers import Paper, papers_of
from app.persistence.tables.plans import Shipment
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.paper_standing import current, latest
from app.usecases.plan_record import record_of
from app.usecases.record_ways import Way, ways_of


@dataclass(slots=True)
class Stale:
    """The papers a change made stale, as its order keeps them; filled once the change is made."""

    papers: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def watched(session: Session, shipment: Shipment, *, day: date) -> Iterator[Stale]:
    """Compare the shipment's papers before and after the block, in which it is changed.

    Papers withdrawn in the block count, even those that were out of date before.
    """
    newest = list(latest(papers_of(session, [shipment.id])).values())
    before = _hash(shipment, day=day) if newest else None
    good = [paper for paper in newest if current(paper, before)]
    valid = [paper for paper in newest if paper.withdrawn_by_id is None]
    found = Stale()
    yield found
    session.flush()
    now = _hash(shipment, day=day) if good else None
    stale = [paper for paper in good if not current(paper, now)]
    withdrawn = [paper for paper in valid if paper.withdrawn_by_id is not None]
    found.papers += [_named(paper) for paper in dict.fromkeys([*stale, *withdrawn])]


def stale_now(
    session: Session, shipments: Sequence[Shipment], *, day: date
) -> dict[int, list[Paper]]:
    """Return the papers that do not say what is true now, by shipment id; newest versions only."""
    newest = latest(papers_of(session, [shipment.id for shipment in shipments])).values()
    ways = ways_of(session, [shipment.id for shipment in shipments])
    found = {}
    for shipment in shipments:
        papers = [paper for paper in newest if paper.shipment_id == shipment.id]
        now = _hash(shipment, day=day, way=ways[shipment.id]) if papers else None
        stale = [paper for paper in papers if not current(paper, now)]
        if stale:
            found[shipment.id] = stale
    return found


def withdraw(session: Session, shipment: Shipment, *, order_id: int) -> None:
    """Make the newest version of each of the shipment's papers worthless by a change order."""
    for paper in latest(papers_of(session, [shipment.id])).values():
        if paper.withdrawn_by_id is None:
            paper.withdrawn_by_id = order_id


def _hash(shipment: Shipment, *, day: date, way: Way | None = None) -> str | None:
    """Return the hash of the facts a paper of the shipment would be made from."""
    record, _lacking = record_of(shipment, day=day, way=way)
    return facts_hash(facts_of(record)) if record else None


def _named(paper: Paper) -> dict[str, Any]:
    return {"kind": paper.kind, "language": paper.language, "revision": paper.revision}
