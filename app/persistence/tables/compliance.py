"""Compliance files 合规资料 of products: what was answered and kept of each kind of evidence."""

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.compliance.standing import Answer
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.products import Product
from app.persistence.types import Word


class ComplianceFile(OfWorkspace, Versioned, Table):
    """One kind of evidence of one product; the documents are its attachments.

    `place` is where it holds: a country, "EU", or empty for everywhere. `kind` is a code of the
    catalogue. `reason` says why it is not needed.
    """

    __tablename__ = "compliance_file"
    __table_args__ = (UniqueConstraint("product_id", "place", "kind"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    place: Mapped[str] = mapped_column(String(2), default="")
    kind: Mapped[str] = mapped_column(String(40))
    answer: Mapped[Answer] = mapped_column(Word(Answer), default=Answer.OPEN)
    reason: Mapped[str] = mapped_column(String(240), default="")
    number: Mapped[str] = mapped_column(String(80), default="")
    issuer: Mapped[str] = mapped_column(String(120), default="")
    issued_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(240), default="")

    product: Mapped[Product] = relationship()
