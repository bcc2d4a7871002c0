"""Watches a session while one act is saved, and keeps what the act touched as it was before."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Delete, Update, event, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.interfaces import MANYTOONE

from app.persistence.row_images import Image, Key, dependants, fingerprint, owners, read, stored
from app.persistence.session import workspace_of
from app.persistence.tables import foundation
from app.persistence.tables.foundation import OfWorkspace, now
from app.persistence.tables.undoing import UndoStep

#: What tells of acts is never taken back with them.
UNRECORDED: Final = frozenset({"journal_entry", "draft", "job", "import_run", "undo_step"})


class UnrecordedStatementError(RuntimeError):
    """A statement within an act writes in a way that cannot be watched."""


class Recording:
    """The rows one act touches; None where there was no row before it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before: dict[Key, Image | None] = {}

    @contextmanager
    def into(self, step: UndoStep, *, lasts: timedelta) -> Iterator[None]:
        """Watch the session within the block; every commit writes `step` in its transaction."""

        def keep(session: Session) -> None:
            session.flush()
            self._write(step, lasts)

        watched: dict[str, Callable[..., None]] = {
            "before_flush": self._before_flush,
            "after_flush": self._after_flush,
            "do_orm_execute": self._before_statement,
            "before_commit": keep,
        }
        for name, listener in watched.items():
            event.listen(self._session, name, listener)
        try:
            yield
        finally:
            for name, listener in watched.items():
                event.remove(self._session, name, listener)

    def _before_flush(self, session: Session, _context: object, _rows: object) -> None:
        leaving = _keys([*session.deleted, *_orphans(session.dirty)])
        self._keep(_keys(session.dirty), leaving)

    def _after_flush(self, session: Session, _context: object) -> None:
        for key in _keys(session.new):
            self._before.setdefault(key, None)

    def _before_statement(self, state: ORMExecuteState) -> None:
        if state.is_select:
            return
        statement = state.statement
        if not isinstance(statement, Update | Delete):
            raise UnrecordedStatementError(f"within an act: {statement}")
        name = getattr(statement.table, "name", "")
        if name in UNRECORDED or "workspace_id" not in stored(name).c:
            return
        self._session.flush()
        own = foundation.Table.metadata.tables[name]
        query = select(own.c.id).where(own.c.workspace_id == workspace_of(self._session))
        if statement.whereclause is not None:
            query = query.where(statement.whereclause)
        found = {Key(name, each) for each in self._session.connection().scalars(query)}
        self._keep(found, found if state.is_delete else set())

    def _keep(self, touched: set[Key], leaving: set[Key]) -> None:
        connection = self._session.connection()
        every = touched | leaving | dependants(connection, leaving)
        new = {key for key in every - self._before.keys() if key.table not in UNRECORDED}
        self._before |= self._now(new)

    def _write(self, step: UndoStep, lasts: timedelta) -> None:
        """Keep what differs now from before in the step; nothing, when nothing does."""
        after = self._now(self._before)
        changed = {key: image for key, image in self._before.items() if image != after.get(key)}
        if not changed:
            return
        touched = {key: after.get(key) or image or {} for key, image in changed.items()}
        step.before = {
            "rows": [[*key, image, fingerprint(after.get(key))] for key, image in changed.items()],
            "guards": [[*key, age_of(image)] for key, image in self._above(touched).items()],
        }
        step.expires_at = now() + lasts
        self._session.add(step)
        self._session.flush()

    def _above(self, touched: dict[Key, Image]) -> dict[Key, Image]:
        """Return the nearest rows with a version that the touched rows without one belong to."""
        seen = set(touched)
        found: dict[Key, Image] = {}
        level = touched
        while level:
            plain = {key: image for key, image in level.items() if "version" not in image}
            above = {each for key, image in plain.items() for each in owners(key, image)} - seen
            seen |= above
            level = self._now(above)
            found |= {key: image for key, image in level.items() if "version" in image}
        return found

    def _now(self, keys: Iterable[Key]) -> dict[Key, Image]:
        own = workspace_of(self._session)
        return read(self._session.connection(), keys, workspace_id=own)


def age_of(image: Image) -> list[Any]:
    """Return what moves whenever a row with a version is saved, or made anew under its id."""
    return [image["version"], image["created_at"]]


def _keys(rows: Iterable[Any]) -> set[Key]:
    return {
        Key(row.__tablename__, row.id)
        for row in rows
        if isinstance(row, foundation.Table)
        and isinstance(row, OfWorkspace)
        and row.__tablename__ not in UNRECORDED
    }


def _orphans(rows: Iterable[Any]) -> Iterator[Any]:
    """Yield what was taken out of a collection that deletes what leaves it."""
    for row in rows:
        state = inspect(row)
        for relationship in state.mapper.relationships:
            if relationship.cascade.delete_orphan and relationship.direction is not MANYTOONE:
                yield from state.attrs[relationship.key].history.deleted
