"""Keeps printed papers: each is a version of its own, with the facts it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder, store
from app.persistence.session import workspace_of
from app.persistence.tables.files import StoredFile
from app.persistence.tables.papers import Paper, PaperCheck
from app.persistence.tables.plans import Shipment
from app.printing.papers.binding import page_count
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.paper_revisions import next_revisions, own_language
from app.usecases.tokens import token_hash

_MEDIA_TYPE: Final = "application/pdf"
#: How many changes a revision keeps in words; the facts themselves tell the rest.
_MOST_CHANGES: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Papers of one shipment: PDFs by kind, all made from one record in the language asked for.

    `revisions` are those printed on them, and `tokens` those their printed codes lead by.
    """

    shipment_id: int
    record: ShipmentRecord
    language: str
    papers: Mapping[str, bytes]
    person_id: int | None
    revisions: Mapping[str, Revision] = field(default_factory=dict)
    tokens: Mapping[str, str] = field(default_factory=dict)


def freeze_papers(session: Session, printed: Printed, *, folder: FileFolder) -> list[Paper]:
    """Keep every paper as its next version and return those kept.

    One that says what its newest version says already is not kept again; nor is one that bears
    another revision than it would get, because somebody's print came in between.
    """
    session.execute(select(Shipment.id).where(Shipment.id == printed.shipment_id).with_for_update())
    due = next_revisions(
        session,
        printed.record,
        shipment_id=printed.shipment_id,
        language=printed.language,
        kinds=printed.papers,
    )
    kept = [
        _version(printed, kind, revision)
        for kind, revision in due.items()
        if printed.revisions.get(kind, revision).number == revision.number
    ]
    for version in kept:
        version.file = _file(session, printed, version, folder=folder)
    session.add_all(kept)
    session.flush()
    session.add_all(_checks(session, kept, tokens=printed.tokens))
    session.commit()
    return kept


def _version(printed: Printed, kind: str, revision: Revision) -> Paper:
    facts = facts_of(printed.record)
    return Paper(
        shipment_id=printed.shipment_id,
        kind=kind,
        language=own_language(kind, printed.language),
        revision=revision.number,
        pages=page_count(printed.papers[kind]),
        facts=facts,
        facts_hash=facts_hash(facts),
        changes=[{"en": line.en, "zh": line.zh} for line in revision.told(most=_MOST_CHANGES)],
        printed_by_id=printed.person_id,
    )


def _checks(session: Session, kept: list[Paper], *, tokens: Mapping[str, str]) -> list[PaperCheck]:
    return [
        PaperCheck(
            token_hash=token_hash(tokens[paper.kind]),
            workspace_id=workspace_of(session),
            paper_id=paper.id,
        )
        for paper in kept
        if paper.kind in tokens
    ]


def _file(session: Session, printed: Printed, version: Paper, *, folder: FileFolder) -> StoredFile:
    content = printed.papers[version.kind]
    reference = printed.record.reference
    name = f"{reference}_{version.kind}_{version.language}_v{version.revision}.pdf"
    return store(session, folder, content=content, name=name, media_type=_MEDIA_TYPE)
