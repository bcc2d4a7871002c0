"""Engines and sessions: exact on SQLite, and blind to every workspace but their own."""

from typing import Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker, with_loader_criteria
from sqlalchemy.pool import ConnectionPoolEntry

from app.persistence import changes
from app.persistence.changes import WORKSPACE
from app.persistence.tables.foundation import OfWorkspace

_PRAGMAS: Final = ("journal_mode=WAL", "busy_timeout=5000", "foreign_keys=ON", "synchronous=FULL")


class ForeignWorkspaceError(RuntimeError):
    """A row was written into another workspace, or read without naming one."""


def make_engine(url: str) -> Engine:
    """Return an engine for `url`; SQLite gets WAL, enforced keys and full durability."""
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN decides, see _begin_sqlite
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start where writing is meant: two writers queue, none fails."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_session(
    engine: Engine, *, workspace_id: int | None = None, writes: bool = False
) -> Session:
    """Return a session that sees one workspace only; without one, only the shared tables."""
    factory = sessionmaker(
        engine.execution_options(writes=writes), class_=ScopedSession, expire_on_commit=False
    )
    session = factory()
    session.info[WORKSPACE] = workspace_id
    return session


class ScopedSession(Session):
    """A session of one workspace; reading or writing another's rows is impossible through it."""


def enter_workspace(session: Session, workspace_id: int) -> None:
    """Bind `session` to a workspace, once it is known who asks."""
    session.info[WORKSPACE] = workspace_id


def workspace_of(session: Session) -> int:
    """Return the workspace the session is bound to."""
    workspace_id = session.info.get(WORKSPACE)
    if not isinstance(workspace_id, int):
        raise ForeignWorkspaceError("this session belongs to no workspace")
    return workspace_id


@event.listens_for(ScopedSession, "do_orm_execute")
def _only_own_rows(state: ORMExecuteState) -> None:
    """Add the workspace to every statement; a session without one finds no tenant's rows."""
    if state.is_column_load or state.is_relationship_load:
        return
    if state.is_insert and state.bind_mapper and issubclass(state.bind_mapper.class_, OfWorkspace):
        raise ForeignWorkspaceError("rows of a workspace are added one by one, so each is checked")
    workspace_id = state.session.info.get(WORKSPACE) or 0
    state.statement = state.statement.options(
        with_loader_criteria(
            OfWorkspace,
            lambda kind: kind.workspace_id == workspace_id,
            include_aliases=True,
            propagate_to_loaders=True,
        )
    )


event.listen(ScopedSession, "do_orm_execute", changes.note_statement)
event.listen(ScopedSession, "after_flush", changes.note_flush)
event.listen(ScopedSession, "before_commit", changes.count)


@event.listens_for(ScopedSession, "before_flush")
def _stamp_new_rows(session: Session, _context: object, _instances: object) -> None:
    """Give new rows the session's workspace and refuse changes to another's."""
    for row in session.new | session.dirty | session.deleted:
        if not isinstance(row, OfWorkspace):
            continue
        own = workspace_of(session)
        if getattr(row, WORKSPACE) is None:
            row.workspace_id = own
        elif row.workspace_id != own:
            raise ForeignWorkspaceError(f"{type(row).__name__} belongs to another workspace")
