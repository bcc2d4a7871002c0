"""Where uploaded and printed files lie: a folder that names each content by its SHA-256.

Two levels of folders keep listings short. A file is written whole or not at all, and is on the
disk before its row is, so that nothing shown as saved can be lost.
"""

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.files import StoredFile

_NAME: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class FileFolder:
    """The folder of one installation's files."""

    root: Path

    def put(self, content: bytes) -> str:
        """Keep `content` and return its SHA-256; the same content is kept once."""
        name = hashlib.sha256(content).hexdigest()
        path = self.path(name)
        if not path.exists():
            self._write(path, content)
        return name

    def read(self, name: str) -> bytes:
        """Return the content of that SHA-256; FileNotFoundError when it is not here."""
        if not _NAME.fullmatch(name):
            raise FileNotFoundError(name)
        return self.path(name).read_bytes()

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


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def find_file(session: Session, file_id: int) -> StoredFile | None:
    """Return the stored file of that id, if it is the workspace's."""
    return session.scalar(select(StoredFile).where(StoredFile.id == file_id))
