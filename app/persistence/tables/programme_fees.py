"""Fees of selling programmes as people of a workspace state them, each with days and a source."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.programme.fees import FeeUnit
from app.domain.quantities.weight import Weight
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.types import Grams, Scaled, Word


class ProgrammeFee(OfWorkspace, Versioned, Table):
    """One fee: for products of `size_tier` up to a weight, where it has one; else for all."""

    __tablename__ = "programme_fee"

    programme: Mapped[str] = mapped_column(String(32), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    size_tier: Mapped[str] = mapped_column(String(60), default="")
    up_to_weight: Mapped[Weight | None] = mapped_column(Grams)
    amount: Mapped[Decimal] = mapped_column(Scaled(4))
    currency: Mapped[str] = mapped_column(String(3))
    unit: Mapped[FeeUnit] = mapped_column(Word(FeeUnit))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    source: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    entered_by: Mapped[Person | None] = relationship()
