"""Which revision of a paper comes next, and what it says otherwise than the one before."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.documents import documents
from app.domain.paperwork.changes import changes
from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.papers import Paper, newest_papers
from app.usecases.paper_facts import facts_hash, facts_of

_FIRST: Final = Revision(number=1)


def next_revisions(
    session: Session,
    record: ShipmentRecord,
    *,
    shipment_id: int,
    language: str,
    kinds: Iterable[str],
) -> dict[str, Revision]:
    """Return the next revision of each of `kinds`, in the language the paper has for `language`.

    Left out is a paper whose newest version was made from the same facts and still stands, whatever
    the day, so that making papers twice is the same as making them once.
    """
    newest = {
        (paper.kind, paper.language): paper
        for paper in newest_papers(session, shipment_id=shipment_id)
    }
    facts = facts_of(record)
    following = {
        kind: _after(newest.get((kind, own_language(kind, language))), facts=facts)
        for kind in kinds
    }
    return {kind: revision for kind, revision in following.items() if revision is not None}


def own_language(kind: str, language: str) -> str:
    """Return the language in which a paper is printed where `language` is asked for."""
    return documents()[kind].language(PaperLanguage(language)).value


def _after(before: Paper | None, *, facts: dict[str, object]) -> Revision | None:
    if before is None:
        return _FIRST
    if before.facts_hash == facts_hash(facts) and before.withdrawn_by_id is None:
        return None
    return Revision(number=before.revision + 1, changes=tuple(changes(before.facts, facts)))
