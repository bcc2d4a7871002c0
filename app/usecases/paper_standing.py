"""Which papers a plan's shipments need, and which of those made still say what the plan says."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from app.catalogue.documents import documents
from app.domain.paperwork.document import Document, Due, Need, due_papers
from app.domain.shipment.record import ShipmentRecord
from app.persistence.papers import Paper, Version, versions_of
from app.persistence.plans import Plan, complete
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.plan_record import record_of
from app.usecases.record_ways import ways_of

V = TypeVar("V", Paper, Version)
Needed = list[tuple[Document, Need]]


def needed(record: ShipmentRecord) -> Needed:
    """Return the papers that apply to the shipment, each with how much it needs them."""
    return due_papers(record, documents=documents().values())


def latest(papers: Iterable[V]) -> dict[tuple[int, str, str], V]:
    """Return the newest version of each paper by shipment, kind and language."""
    newest: dict[tuple[int, str, str], V] = {}
    for paper in papers:
        place = (paper.shipment_id, paper.kind, paper.language)
        if place not in newest or newest[place].revision < paper.revision:
            newest[place] = paper
    return newest


def current(paper: Paper | Version, now: str | None) -> bool:
    """Return whether a paper says what the facts with the hash `now` say, and was not withdrawn."""
    return paper.facts_hash == now and paper.withdrawn_by_id is None


def standing(session: Session, plan: Plan, *, day: date) -> dict[int, tuple[int, int]]:
    """Return, by shipment id, how many papers it cannot go without and how many are current.

    A paper is current when its newest version in any language was made from the facts of now and
    no change order has withdrawn it.
    Shipments without papers, or that no record can be made of, are left out.
    """
    newest = latest(versions_of(session, [shipment.id for shipment in plan.shipments]))
    if not newest:
        return {}
    complete(session, plan)
    ways = ways_of(session, [shipment.id for shipment in plan.shipments])
    counted = {}
    for shipment in plan.shipments:
        papers = [paper for paper in newest.values() if paper.shipment_id == shipment.id]
        record = record_of(shipment, day=day, way=ways[shipment.id])[0] if papers else None
        if record is not None:
            counted[shipment.id] = _counted(record, papers)
    return counted


def _counted(record: ShipmentRecord, papers: Iterable[Version]) -> tuple[int, int]:
    now = facts_hash(facts_of(record))
    due = {document.code for document, need in needed(record) if need.due is not Due.OPTIONAL}
    good = {paper.kind for paper in papers if current(paper, now)}
    return len(due), len(due & good)
