"""Finds file rows that nothing points at, and contents that no row names."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.row_images import references
from app.persistence.session import workspace_of
from app.persistence.tables import foundation
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import now

_FILES = foundation.Table.metadata.tables[StoredFile.__tablename__]


def forget_unused(session: Session, *, before: datetime) -> set[str]:
    """Delete the workspace's file rows older than `before` that nothing points at.

    Derived ones stay for as long as they are kept to be fetched. Return the names of the contents
    of those deleted; the caller commits.
    """
    tables = foundation.Table.metadata.tables
    pointers = [
        tables[each.table].c[each.column] for each in references() if each.target == _FILES.name
    ]
    unused = delete(StoredFile).where(
        StoredFile.workspace_id == workspace_of(session),
        StoredFile.created_at < before,
        or_(StoredFile.kept_until.is_(None), StoredFile.kept_until < now()),
        *(StoredFile.id.not_in(select(each).where(each.is_not(None))) for each in pointers),
    )
    return set(session.scalars(unused.returning(StoredFile.sha256)))


def names_of(session: Session) -> set[str]:
    """Return the names of all contents of the workspace."""
    return set(session.scalars(select(StoredFile.sha256)))


def drop_unnamed(
    session: Session, folder: FileFolder, names: Iterable[str], *, before: datetime
) -> int:
    """Take contents off the disk that no row of any workspace names; return how many.

    Those put after `before` stay: the row of whoever put them may be on its way.
    """
    dropped = 0
    for name in names:
        query = select(_FILES.c.id).where(_FILES.c.sha256 == name).limit(1)
        named = session.connection().scalar(query) is not None
        dropped += not named and folder.drop(name, before=before)
    return dropped
