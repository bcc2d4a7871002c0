"""Watches a session while one act is saved, and keeps what the act touched as it was before."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final, TypeAlias

from sqlalchemy import Delete, Select, Update, event, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.interfaces import MANYTOONE

from app.persistence.row_images import Ids, Image, dependants, fingerprint, read, references, stored
from app.persistence.session import workspace_of
from app.persistence.tables import foundation
from app.persistence.tables.foundation import OfWorkspace, now
from app.persistence.tables.undoing import UndoStep

#: What tells of acts is never taken back with them.
UNRECORDED: Final = frozenset({"journal_entry", "draft", "job", "import_run", "undo_step"})
Key: TypeAlias = tuple[str, int]


class UnrecordedStatementError(RuntimeError):
    """A statement within an act writes in a way that cannot be watched."""


class Recording:
    """The rows one act touches, by table and id; None where there was no row before it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before: dict[Key, Image | None] = {}

    @contextmanager
    def into(self, step: UndoStep, *, lasts: timedelta) -> Iterator[None]:
        """Watch the session within the block; every commit writes `step` in its transaction."""

        def keep(_session: Session) -> None:
            self._session.flush()
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
        leaving = _ids([*session.deleted, *_orphans(session.dirty)])
        self._keep(_ids(session.dirty), leaving)

    def _after_flush(self, session: Session, _context: object) -> None:
        for name, ids in _ids(session.new).items():
            if name not in UNRECORDED:
                self._before |= {
                    (name, each): None for each in ids if (name, each) not in self._before
                }

    def _before_statement(self, state: ORMExecuteState) -> None:
        statement = state.statement
        if isinstance(statement, Select) or state.is_select:
            return
        if not isinstance(statement, Update | Delete):
            raise UnrecordedStatementError(f"within an act: {statement}")
        name = getattr(statement.table, "name", "")
        if name in UNRECORDED or "workspace_id" not in stored(name).c:
            return
        self._session.flush()
        where = [] if statement.whereclause is None else [statement.whereclause]
        own = foundation.Table.metadata.tables[name]
        found = set(self._session.connection().scalars(select(own.c.id).where(*where)))
        self._keep({name: found}, {name: found} if state.is_delete else {})

    def _keep(self, touched: Ids, leaving: Ids) -> None:
        connection = self._session.connection()
        for ids in (touched, leaving, dependants(connection, leaving) if leaving else {}):
            for name, some in ids.items():
                if name in UNRECORDED:
                    continue
                new = {each for each in some if (name, each) not in self._before}
                images = read(connection, name, new, workspace_id=workspace_of(self._session))
                self._before |= {(name, each): image for each, image in images.items()}

    def _write(self, step: UndoStep, lasts: timedelta) -> None:
        """Keep what differs now from before in the step; nothing, when nothing does."""
        after = self._now(self._before)
        changed = {key: image for key, image in self._before.items() if image != after.get(key)}
        if not changed:
            return
        step.before = {
            "rows": [
                {
                    "table": key[0],
                    "id": key[1],
                    "before": image,
                    "after": fingerprint(after.get(key)),
                }
                for key, image in changed.items()
            ],
            "guards": self._guards(
                {key: after.get(key) or image for key, image in changed.items()}
            ),
        }
        step.expires_at = now() + lasts
        self._session.add(step)
        self._session.flush()

    def _now(self, keys: Iterable[Key]) -> dict[Key, Image]:
        by_table: Ids = defaultdict(set)
        for name, row_id in keys:
            by_table[name].add(row_id)
        connection, own = self._session.connection(), workspace_of(self._session)
        return {
            (name, row_id): image
            for name, ids in by_table.items()
            for row_id, image in read(connection, name, ids, workspace_id=own).items()
        }

    def _guards(self, touched: dict[Key, Image | None]) -> list[list[Any]]:
        """Return the nearest rows with a version above those that have none, with that version."""
        seen = set(touched)
        found: dict[Key, int] = {}
        level: dict[Key, Image | None] = touched
        while level:
            above = {
                (reference.target, image[reference.column])
                for (name, _row_id), image in level.items()
                if image is not None and "version" not in image
                for reference in references()
                if reference.table == name
                and reference.ondelete == "CASCADE"
                and image[reference.column] is not None
            } - seen
            seen |= above
            read_above = self._now(above)
            found |= {
                key: image["version"] for key, image in read_above.items() if "version" in image
            }
            level = dict(read_above)
        return [[*key, version] for key, version in sorted(found.items())]


def _ids(rows: Iterable[Any]) -> Ids:
    found: Ids = defaultdict(set)
    for row in rows:
        if isinstance(row, foundation.Table) and isinstance(row, OfWorkspace):
            found[row.__tablename__].add(row.id)
    return found


def _orphans(rows: Iterable[Any]) -> Iterator[Any]:
    """Yield what was taken out of a collection that deletes what leaves it."""
    for row in rows:
        state = inspect(row)
        for relationship in state.mapper.relationships:
            if relationship.cascade.delete_orphan and relationship.direction is not MANYTOONE:
                yield from state.attrs[relationship.key].history.deleted
