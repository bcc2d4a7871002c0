"""Who acts: legal entities 主体, stores 店铺, importers per destination, and addresses."""

from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.foundation import OfWorkspace, Table, Versioned


class LegalEntity(OfWorkspace, Versioned, Table):
    """A company that exports, owns stores or imports; a workspace has many.

    `seller_kind` says how it claims the export rebate; empty while nobody said.
    """

    __tablename__ = "legal_entity"
    __table_args__ = (UniqueConstraint("workspace_id", "name_en"),)

    name_zh: Mapped[str] = mapped_column(String(120), default="")
    name_en: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(String(2), default="CN")
    uscc: Mapped[str | None] = mapped_column(String(18))
    customs_code: Mapped[str | None] = mapped_column(String(10))
    address_zh: Mapped[str] = mapped_column(String(240), default="")
    address_en: Mapped[str] = mapped_column(String(240), default="")
    contact: Mapped[str] = mapped_column(String(80), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    seller_kind: Mapped[str] = mapped_column(String(16), default="", server_default="")
    archived: Mapped[bool] = mapped_column(default=False)


class Store(OfWorkspace, Versioned, Table):
    """A shop on a platform's site, owned by a legal entity."""

    __tablename__ = "store"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    name: Mapped[str] = mapped_column(String(80))
    platform: Mapped[str] = mapped_column(String(32))
    site: Mapped[str] = mapped_column(String(2))
    entity_id: Mapped[int] = mapped_column(ForeignKey("legal_entity.id"), index=True)
    archived: Mapped[bool] = mapped_column(default=False)

    entity: Mapped[LegalEntity] = relationship()


class Importer(OfWorkspace, Versioned, Table):
    """Who imports at one destination: an own company, a third party, or the forwarder 双清包税.

    `tax_numbers` holds one number per kind the destination asks for: {"eori": …, "vat": …}.
    """

    __tablename__ = "importer"

    destination: Mapped[str] = mapped_column(String(2), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    entity_id: Mapped[int | None] = mapped_column(ForeignKey("legal_entity.id"), index=True)
    name_en: Mapped[str] = mapped_column(String(120), default="")
    address_en: Mapped[str] = mapped_column(String(240), default="")
    country: Mapped[str] = mapped_column(String(2), default="")
    tax_numbers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    forwarder: Mapped[str] = mapped_column(String(120), default="")
    risks_accepted: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)

    entity: Mapped[LegalEntity | None] = relationship()

    @property
    def known_as(self) -> str:
        """Return the importer's name, or its forwarder's when the importer is not known."""
        return self.entity.name_en if self.entity else self.name_en or self.forwarder


class Address(OfWorkspace, Versioned, Table):
    """A place goods leave from: factory, own warehouse, forwarder's warehouse."""

    __tablename__ = "address"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    name: Mapped[str] = mapped_column(String(80))
    address_zh: Mapped[str] = mapped_column(String(240), default="")
    address_en: Mapped[str] = mapped_column(String(240), default="")
    city: Mapped[str] = mapped_column(String(60), default="")
    country: Mapped[str] = mapped_column(String(2), default="CN")
    contact: Mapped[str] = mapped_column(String(80), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    archived: Mapped[bool] = mapped_column(default=False)
