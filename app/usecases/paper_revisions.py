"""Which revision of a paper comes next, and what it says otherwise than the one before."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from app.domain.paperwork.changes import changes
from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.papers import Paper, newest_papers
from app.usecases.paper_facts import facts_of

_FIRST: Final = Revision(number=1)


def next_revisions(
    session: Session,
    record: ShipmentRecord,
    *,
    shipment_id: int,
    language: str,
    kinds: Iterable[str],
) -> dict[str, Revision]:
    """Return the next revision of each of `kinds`.

    Left out is a paper whose newest version was made from the same facts on the same day and still
    stands, so that making papers twice is the same as making them once.
    """
    newest = {
        paper.kind: paper
        for paper in newest_papers(session, shipment_id=shipment_id, language=language)
    }
    facts = facts_of(record)
    following = {kind: _after(newest.get(kind), facts=facts) for kind in kinds}
    return {kind: revision for kind, revision in following.items() if revision is not None}


def _after(before: Paper | None, *, facts: dict[str, object]) -> Revision | None:
    if before is None:
        return _FIRST
    if before.facts == facts and before.withdrawn_by_id is None:
        return None
    return Revision(number=before.revision + 1, changes=tuple(changes(before.facts, facts)))
