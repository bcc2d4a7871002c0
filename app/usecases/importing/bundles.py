"""Several contents kept as one file, each read without the others: a ZIP archive."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy.orm import Session

from app.persistence.files import WHILE_IN_USE, FileFolder, derived, store
from app.persistence.tables.files import StoredFile

_MEDIA_TYPE: Final = "application/zip"


def pack(contents: Mapping[str, bytes]) -> bytes:
    """Return the contents as one file, under their names."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return written.getvalue()


def keep(session: Session, folder: FileFolder, *, content: bytes, name: str) -> StoredFile:
    """Keep a bundle for as long as a row points at it; the caller commits."""
    stored = store(session, folder, content=content, name=name, media_type=_MEDIA_TYPE)
    return derived(stored, lasting=WHILE_IN_USE)


def unpack(bundle: bytes, name: str) -> bytes:
    """Return the content of that name."""
    with ZipFile(BytesIO(bundle)) as archive:
        return archive.read(name)
