"""Keeps printed papers: each is a version of its own, with the facts it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder, store
from app.persistence.papers import papers_of
from app.persistence.tables.files import StoredFile
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import Shipment
from app.printing.papers.binding import page_count
from app.usecases.paper_standing import facts_hash, facts_of, latest

_MEDIA_TYPE: Final = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Papers of one shipment in one language: PDFs by kind, all made from one record."""

    shipment_id: int
    record: ShipmentRecord
    language: str
    papers: Mapping[str, bytes]
    person_id: int | None


def freeze_papers(session: Session, printed: Printed, *, folder: FileFolder) -> list[Paper]:
    """Keep every paper as its next version and return those kept.

    A paper whose newest version was made from the same facts on the same day, and still stands, is
    not kept again, so that doing this twice is the same as doing it once.
    """
    session.execute(select(Shipment.id).where(Shipment.id == printed.shipment_id).with_for_update())
    newest = latest(papers_of(session, [printed.shipment_id]))
    versions = [
        _version(printed, kind, before=newest.get((printed.shipment_id, kind, printed.language)))
        for kind in printed.papers
    ]
    kept = [version for version in versions if version is not None]
    for version in kept:
        version.file = _file(session, printed, version, folder=folder)
    session.add_all(kept)
    session.commit()
    return kept


def _version(printed: Printed, kind: str, *, before: Paper | None) -> Paper | None:
    """Return the version that follows `before`, None when that one says the same."""
    facts = facts_of(printed.record)
    if before is not None and before.facts == facts and before.withdrawn_by_id is None:
        return None
    return Paper(
        shipment_id=printed.shipment_id,
        kind=kind,
        language=printed.language,
        revision=before.revision + 1 if before else 1,
        pages=page_count(printed.papers[kind]),
        facts=facts,
        facts_hash=facts_hash(facts),
        printed_by_id=printed.person_id,
    )


def _file(session: Session, printed: Printed, version: Paper, *, folder: FileFolder) -> StoredFile:
    content = printed.papers[version.kind]
    reference = printed.record.reference
    name = f"{reference}_{version.kind}_{version.language}_v{version.revision}.pdf"
    return store(session, folder, content=content, name=name, media_type=_MEDIA_TYPE)
