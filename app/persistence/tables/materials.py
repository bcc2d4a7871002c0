"""Materials 资料: forwarders' own workbooks with their maps, and what was handed to whom."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Shipment


class SheetTemplate(OfWorkspace, Versioned, Table):
    """A workbook of a forwarder or broker, and which facts go into which of its cells.

    `mapping` is a dumped `SheetMap`. Without a partner it is offered for every one.
    """

    __tablename__ = "sheet_template"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    name: Mapped[str] = mapped_column(String(80))
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"), index=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    mapping: Mapped[dict[str, Any]] = mapped_column(default=dict)
    archived: Mapped[bool] = mapped_column(default=False)

    partner: Mapped[Partner | None] = relationship()
    file: Mapped[StoredFile] = relationship(lazy="joined")


class MaterialSet(OfWorkspace, Table):
    """One set of materials as it was made for somebody, and whether it was sent.

    `cartons` says which of the shipment's ("1-60"), all when empty; `contents` are its files by
    name with kind, revision and SHA-256; `checks` the findings it was made in spite of. `archive`
    is all of it as ZIP, `bound` its papers as one PDF.
    """

    __tablename__ = "material_set"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("partner.id"), index=True)
    number: Mapped[int]
    recipient: Mapped[str] = mapped_column(String(120))
    cartons: Mapped[str] = mapped_column(String(200), default="")
    carton_count: Mapped[int]
    language: Mapped[str] = mapped_column(String(8))
    facts_hash: Mapped[str] = mapped_column(String(64))
    contents: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    checks: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    archive_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    bound_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    channel: Mapped[str] = mapped_column(String(40), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship()
    partner: Mapped[Partner | None] = relationship()
    archive: Mapped[StoredFile] = relationship(foreign_keys=[archive_id], lazy="joined")
    bound: Mapped[StoredFile | None] = relationship(foreign_keys=[bound_id])
    person: Mapped[Person | None] = relationship()
