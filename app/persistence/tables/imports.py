"""Imports of people's own workbooks: the profile of each layout, and each import made."""

from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.types import Word


class ImportState(StrEnum):
    """How far an import is: sent, refused or read (uploaded), its rows checked, saved."""

    SENT = "sent"
    REFUSED = "refused"
    UPLOADED = "uploaded"
    CHECKED = "checked"
    SAVED = "saved"


class ImportProfile(OfWorkspace, Versioned, Table):
    """How one layout of workbook is read: which column holds which field."""

    __tablename__ = "import_profile"
    __table_args__ = (UniqueConstraint("workspace_id", "kind", "name"),)

    kind: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(80))
    mapping: Mapped[dict[str, Any]]


class ImportRun(OfWorkspace, Versioned, Table):
    """One uploaded workbook on its way into the tables; nothing of it is saved by halves.

    `table` holds the cells as they were read from `file`, until they are saved. `mapping` says
    what each column holds, `findings` counts what checking found, or says why the file is refused;
    each fault and change is in `found`. `outcome` is what saving changed. Only `job_id`, the last
    work ordered for the import, may write to it.
    """

    __tablename__ = "import_run"

    kind: Mapped[str] = mapped_column(String(32))
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    profile_id: Mapped[int | None] = mapped_column(
        ForeignKey("import_profile.id", ondelete="SET NULL")
    )
    table_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    found_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    sheet: Mapped[str] = mapped_column(String(120), default="")
    state: Mapped[ImportState] = mapped_column(Word(ImportState), default=ImportState.UPLOADED)
    mapping: Mapped[dict[str, Any]] = mapped_column(default=dict)
    findings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    outcome: Mapped[dict[str, Any]] = mapped_column(default=dict)
    job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    undo_id: Mapped[int | None] = mapped_column(ForeignKey("undo_step.id", ondelete="SET NULL"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    file: Mapped[StoredFile] = relationship(foreign_keys=[file_id])
    table: Mapped[StoredFile | None] = relationship(foreign_keys=[table_id])
    found: Mapped[StoredFile | None] = relationship(foreign_keys=[found_id])
    profile: Mapped[ImportProfile | None] = relationship()
    person: Mapped[Person | None] = relationship()
