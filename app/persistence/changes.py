"""Counts the changes of each workspace, so that what was made of its rows can be kept till then.

The number rises in the transaction that changes anything: two readers who find the same number
find the same rows. Rows that no list shows do not count.
"""

from typing import Any, Final

from sqlalchemy import update
from sqlalchemy.orm import ORMExecuteState, Session

from app.persistence.tables.accounts import Workspace
from app.persistence.tables.drafts import Draft
from app.persistence.tables.foundation import OfWorkspace
from app.persistence.tables.jobs import Job

WORKSPACE: Final = "workspace_id"
_CHANGED: Final = "rows changed"
_UNCOUNTED: Final = (Draft, Job)


def note_flush(session: Session, _context: object) -> None:
    """Remember that rows were written, made or removed."""
    if any(_counts(type(row)) for row in (*session.new, *session.dirty, *session.deleted)):
        session.info[_CHANGED] = True


def note_statement(state: ORMExecuteState) -> None:
    """Remember that a statement changed rows without loading them."""
    writes = state.is_update or state.is_delete
    if writes and state.bind_mapper and _counts(state.bind_mapper.class_):
        state.session.info[_CHANGED] = True


def count(session: Session) -> None:
    """Raise the workspace's number, if the transaction about to be committed changed it."""
    session.flush()
    workspace_id = session.info.get(WORKSPACE)
    if session.info.pop(_CHANGED, False) and isinstance(workspace_id, int):
        table: Any = Workspace.__table__
        raised = update(table).where(table.c.id == workspace_id)
        session.connection().execute(raised.values(changes=table.c.changes + 1))


def _counts(kind: type[Any]) -> bool:
    return issubclass(kind, OfWorkspace) and not issubclass(kind, _UNCOUNTED)
