"""Which revision of a paper comes next, and what it says otherwise than the one before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.domain.naming import Name
from app.domain.paperwork.changes import changes, summary
from app.domain.shipment.record import ShipmentRecord
from app.persistence.papers import Paper, newest_papers
from app.usecases.paper_facts import facts_of

_FIRST: Final = 1
#: How many changes a revision keeps in words; the facts themselves tell the rest.
_MOST_CHANGES: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The number that a paper's next version bears, and its changes in words."""

    number: int
    changes: tuple[Name, ...] = ()


def next_revisions(
    session: Session,
    *,
    shipment_id: int,
    record: ShipmentRecord,
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
        return Revision(number=_FIRST)
    if before.facts == facts and before.withdrawn_by_id is None:
        return None
    said = summary(changes(before.facts, facts), most=_MOST_CHANGES)
    return Revision(number=before.revision + 1, changes=tuple(said))
