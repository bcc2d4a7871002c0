"""Papers 单证: frozen revisions made from the facts of one moment, and their printed checks."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.files import StoredFile
from app.persistence.tables.foundation import OfWorkspace, Table


class Paper(OfWorkspace, Table):
    """One printed revision; `facts_hash` tells whether the shipment has changed since.

    `changes` are what it says otherwise than the revision before, in both languages. A change
    order that makes it worthless whatever the facts say is named by `withdrawn_by_id`.
    """

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("shipment_id", "kind", "language", "revision"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(8))
    revision: Mapped[int]
    pages: Mapped[int]
    facts: Mapped[dict[str, Any]]
    facts_hash: Mapped[str] = mapped_column(String(64))
    changes: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list, server_default="[]")
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    printed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("change_order.id", ondelete="SET NULL"), index=True
    )

    file: Mapped[StoredFile] = relationship(lazy="joined")
    printed_by: Mapped[Person | None] = relationship()


class PaperCheck(Table):
    """The way from the code printed on a revision to it; only the hash of the token is kept.

    It belongs to no workspace, as whoever holds the print asks: the token is all they have.
    """

    __tablename__ = "paper_check"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspace.id", ondelete="CASCADE"), index=True
    )
    paper_id: Mapped[int] = mapped_column(ForeignKey("paper.id", ondelete="CASCADE"), index=True)

    paper: Mapped[Paper] = relationship()
