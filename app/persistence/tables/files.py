"""Stored files: the content lies in a folder by its hash, the row says whose and what it is."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.types import Moment


class StoredFile(OfWorkspace, Table):
    """One uploaded or printed file; `sha256` names its content under the files folder.

    One with `kept_until` was derived from other data and can be made again: it stays at least
    until then, and as long as something points at it, and takes none of the workspace's space.
    """

    __tablename__ = "stored_file"

    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int]
    kept_until: Mapped[datetime | None] = mapped_column(Moment)


class Attachment(OfWorkspace, Table):
    """A file that belongs to something else, named by `subject` such as "shipment:12"."""

    __tablename__ = "attachment"

    subject: Mapped[str] = mapped_column(String(80), index=True)
    kind: Mapped[str] = mapped_column(String(32), default="")
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    note: Mapped[str] = mapped_column(String(240), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    file: Mapped[StoredFile] = relationship(lazy="joined")
    person: Mapped[Person | None] = relationship(lazy="joined")
