"""The papers of one shipment as a list: those due, those made, and those still up to date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.catalogue.documents import documents
from app.domain.paperwork.document import Document, Due, Need
from app.domain.shipment.record import ShipmentRecord
from app.persistence.papers import Paper, papers_of
from app.persistence.tables.plans import Shipment
from app.usecases import paper_standing
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.paper_standing import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper in one language, its versions newest first; without versions it is not made yet.

    `need` is None for a paper that was made once and is not due any more.
    """

    document: Document
    need: Need | None
    language: str = ""
    versions: tuple[Paper, ...] = ()
    current: bool = False

    @property
    def newest(self) -> Paper | None:
        """Return the version made last."""
        return self.versions[0] if self.versions else None

    @property
    def withdrawn(self) -> bool:
        """Return whether a change order has made the newest version worthless."""
        return self.newest is not None and self.newest.withdrawn_by_id is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """All lines of a shipment: those due in the order of the catalogue, then those due no more."""

    lines: tuple[PaperLine, ...]

    def due(self, due: Due | None) -> list[PaperLine]:
        """Return the lines that are due in this way; None asks for those due no more."""
        return [line for line in self.lines if (line.need.due if line.need else None) is due]

    @property
    def current(self) -> list[PaperLine]:
        """Return the lines whose newest version says what the plan says."""
        return [line for line in self.lines if line.current]

    @property
    def kinds(self) -> list[Document]:
        """Return the papers that can be made."""
        return list(dict.fromkeys(line.document for line in self.lines if line.need is not None))


def sheet_of(session: Session, *, shipment: Shipment, record: ShipmentRecord | None) -> PaperSheet:
    """Return the shipment's papers; without a record none is due, and none is up to date."""
    made = papers_of(session, [shipment.id])
    now = facts_hash(facts_of(record)) if record else None
    needs = {document.code: need for document, need in needed(record)} if record else {}
    lines = [
        line
        for document in documents().values()
        for line in _lines(
            document,
            need=needs.get(document.code),
            made=[paper for paper in made if paper.kind == document.code],
            now=now,
        )
    ]
    lines.sort(key=lambda line: line.need is None)
    return PaperSheet(lines=tuple(lines))


def _lines(
    document: Document, *, need: Need | None, made: Sequence[Paper], now: str | None
) -> Iterator[PaperLine]:
    """Yield a line for each language the paper was made in, or one for a paper to be made."""
    if need is not None and not made:
        yield PaperLine(document=document, need=need)
    for language in sorted({paper.language for paper in made}, reverse=True):
        versions = sorted(
            (paper for paper in made if paper.language == language),
            key=lambda paper: -paper.revision,
        )
        yield PaperLine(
            document=document,
            need=need,
            language=language,
            versions=tuple(versions),
            current=need is not None and paper_standing.current(versions[0], now),
        )
