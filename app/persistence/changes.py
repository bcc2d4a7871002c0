"""Counts the changes of each workspace, and says which shipments the latest ones touched.

What was made of a workspace's rows can be kept until then. The number rises in the transaction
that changes anything: two readers who find the same number find the same rows. Rows that no list
shows do not count.
"""

from typing import Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import ORMExecuteState, Session

from app.persistence.tables.accounts import Workspace
from app.persistence.tables.changes import Change
from app.persistence.tables.drafts import Draft
from app.persistence.tables.foundation import OfWorkspace
from app.persistence.tables.jobs import Job
from app.persistence.touching import Touched, touched_by

WORKSPACE: Final = "workspace_id"
#: Changes of a workspace that are remembered; whoever read before them reads everything anew.
REMEMBERED: Final = 100
#: Shipments that one change names; beyond them it may have touched any.
MOST_NAMED: Final = 200
_TOUCHED: Final = "shipments touched"
_UNCOUNTED: Final = (Draft, Job)


def note_flush(session: Session, _context: object) -> None:
    """Remember which shipments the rows written, made or removed belong to."""
    for row in (*session.new, *session.dirty, *session.deleted):
        if _counts(type(row)):
            _touch(session, touched_by(row))


def note_statement(state: ORMExecuteState) -> None:
    """Remember that a statement changed rows without loading them."""
    writes = state.is_update or state.is_delete
    if writes and state.bind_mapper and _counts(state.bind_mapper.class_):
        _touch(state.session, None)


def count(session: Session) -> None:
    """Raise the workspace's number, if the transaction about to be committed changed it."""
    session.flush()
    workspace_id = session.info.get(WORKSPACE)
    if _TOUCHED not in session.info:
        return
    touched: Touched = session.info.pop(_TOUCHED)
    if isinstance(workspace_id, int):
        _record(session, workspace_id, touched)


def touched_since(session: Session, *, since: int, until: int) -> Touched:
    """Return the shipments that the changes after `since`, up to `until`, touched."""
    remembered = session.execute(
        select(Change.number, Change.shipments).where(
            Change.workspace_id == session.info[WORKSPACE],
            Change.number > since,
            Change.number <= until,
        )
    ).all()
    if len(remembered) < until - since:
        return None
    found: set[int] = set()
    for _number, shipments in remembered:
        if shipments is None:
            return None
        found.update(shipments)
    return frozenset(found)


def _record(session: Session, workspace_id: int, touched: Touched) -> None:
    workspace: Any = Workspace.__table__
    change: Any = Change.__table__
    connection = session.connection()
    number = connection.scalar(
        update(workspace)
        .where(workspace.c.id == workspace_id)
        .values(changes=workspace.c.changes + 1)
        .returning(workspace.c.changes)
    )
    if number is None:
        return
    named = None if touched is None or len(touched) > MOST_NAMED else sorted(touched)
    connection.execute(
        insert(change).values(workspace_id=workspace_id, number=number, shipments=named)
    )
    connection.execute(
        delete(change).where(
            change.c.workspace_id == workspace_id, change.c.number <= number - REMEMBERED
        )
    )


def _touch(session: Session, touched: Touched) -> None:
    before: Touched = session.info.get(_TOUCHED, frozenset())
    session.info[_TOUCHED] = None if before is None or touched is None else before | touched


def _counts(kind: type[Any]) -> bool:
    return issubclass(kind, OfWorkspace) and not issubclass(kind, _UNCOUNTED)
