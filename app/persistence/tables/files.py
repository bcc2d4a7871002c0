"""Stored files: the content lies in a folder by its hash, the row says whose and what it is."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import OfWorkspace, Table


class StoredFile(OfWorkspace, Table):
    """One uploaded or printed file; `sha256` names its content under the files folder."""

    __tablename__ = "stored_file"

    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int]
