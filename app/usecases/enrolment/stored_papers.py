"""Keeping the papers of joining among the stored files."""

from typing import Final

from app.persistence.files import FileFolder
from app.persistence.tables.files import StoredFile

_MEDIA_TYPE: Final = "application/pdf"


def stored_pdf(content: bytes, *, name: str, folder: FileFolder) -> StoredFile:
    """Return the row of a PDF whose content lies in the folder."""
    return StoredFile(
        sha256=folder.put(content), name=name, media_type=_MEDIA_TYPE, size=len(content)
    )
