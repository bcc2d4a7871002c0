"""Where uploaded and printed files lie: a folder that names each content by its SHA-256.

Two levels of folders keep listings short. A file is written whole or not at all, and is on the
disk before its row is, so that nothing shown as saved can be lost.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePath
from typing import Final, Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import now
from config import Config

_NAME: Final = re.compile(r"[0-9a-f]{64}")
_LONGEST_NAME: Final = 200
_MEBIBYTE: Final = 1024**2
#: How long a derived file stays that nothing points at, such as an export: people fetch it by then.
TO_FETCH: Final = timedelta(days=7)
#: A derived file that goes once nothing points at it any more.
WHILE_IN_USE: Final = timedelta(0)


@dataclass(frozen=True, slots=True)
class FileFolder:
    """One installation's files; `quota` is how many bytes one workspace may upload."""

    root: Path
    quota: int = 2048 * _MEBIBYTE

    @classmethod
    def of(cls, config: Config) -> Self:
        """Return the folder and the quota that the settings name."""
        return cls(config.files, config.quota_megabytes * _MEBIBYTE)

    def put(self, content: bytes) -> str:
        """Keep `content` and return its SHA-256; the same content is kept once."""
        name = content_name(content)
        path = self.path(name)
        if path.exists():
            os.utime(path)  # the sweep spares what was put a short while ago
        else:
            self._write(path, content)
        return name

    def read(self, name: str) -> bytes:
        """Return the content of that SHA-256; FileNotFoundError when it is not here."""
        if not _NAME.fullmatch(name):
            raise FileNotFoundError(name)
        return self.path(name).read_bytes()

    def names(self, parts: Iterable[str]) -> set[str]:
        """Return what lies in the first-level folders `parts`, such as "0a"."""
        found = (path.name for part in parts for path in (self.root / part).glob("*/*"))
        return {name for name in found if _NAME.fullmatch(name)}

    def drop(self, name: str, *, before: datetime) -> bool:
        """Take a content off the disk unless it was put after `before`; return whether it went."""
        path = self.path(name)
        if not path.exists() or path.stat().st_mtime > before.timestamp():
            return False
        path.unlink(missing_ok=True)
        return True

    def path(self, name: str) -> Path:
        """Return where the content of that SHA-256 lies."""
        return self.root / name[:2] / name[2:4] / name

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".incoming-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def content_name(content: bytes) -> str:
    """Return the SHA-256 by which `content` is kept."""
    return hashlib.sha256(content).hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def store(
    session: Session,
    folder: FileFolder,
    *,
    content: bytes,
    name: str,
    media_type: str,
) -> StoredFile:
    """Keep `content` in the folder and add its row; the caller commits."""
    stored = StoredFile(
        sha256=folder.put(content),
        name=printable_name(name),
        media_type=media_type,
        size=len(content),
    )
    session.add(stored)
    return stored


def derived(stored: StoredFile, *, lasting: timedelta) -> StoredFile:
    """Mark a file as made of other data, so that it takes no space and goes after a time."""
    stored.kept_until = now() + lasting
    return stored


def printable_name(name: str) -> str:
    """Return a file's own name, without folders and invisible signs, as long as a row keeps."""
    last = PurePath(name.replace("\\", "/")).name
    bare = "".join(character for character in last if character.isprintable())
    return bare[-_LONGEST_NAME:] or "file"


def space_used(session: Session) -> int:
    """Return how many bytes the workspace's own files take, the same content once a row.

    Derived files are not counted: they go by themselves.
    """
    total = func.coalesce(func.sum(StoredFile.size), 0)
    return int(session.scalar(select(total).where(StoredFile.kept_until.is_(None))) or 0)


def find_file(session: Session, file_id: int) -> StoredFile | None:
    """Return the stored file of that id, if it is the workspace's."""
    return session.scalar(select(StoredFile).where(StoredFile.id == file_id))
