"""What people know better than the bundled data: rates with sources, and facts of products."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.types import Scaled


class EnteredRate(OfWorkspace, Table):
    """A duty rate a person entered for one code at one destination; it replaces the data's."""

    __tablename__ = "entered_rate"
    __table_args__ = (UniqueConstraint("workspace_id", "destination", "hs_code", "programme"),)

    destination: Mapped[str] = mapped_column(String(2))
    hs_code: Mapped[str] = mapped_column(String(10))
    programme: Mapped[str] = mapped_column(String(40))
    rate: Mapped[str] = mapped_column(String(80))
    source: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class EnteredExchangeRate(OfWorkspace, Table):
    """How many units of `quote` one unit of `base` was on a day, and who says so."""

    __tablename__ = "entered_exchange_rate"
    __table_args__ = (UniqueConstraint("workspace_id", "base", "quote", "as_of"),)

    base: Mapped[str] = mapped_column(String(3))
    quote: Mapped[str] = mapped_column(String(3))
    value: Mapped[Decimal] = mapped_column(Scaled(8))
    as_of: Mapped[date]
    source: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class ProductDutyFact(OfWorkspace, Table):
    """What somebody answered of a product where the duty at one destination turns on it.

    `fact` and `value` are the words of app.usecases.duty_answers; `part` is empty, or the part of
    a product that declares as several lines, by code and origin.
    """

    __tablename__ = "product_duty_fact"
    __table_args__ = (UniqueConstraint("product_id", "destination", "part", "fact"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    destination: Mapped[str] = mapped_column(String(2))
    part: Mapped[str] = mapped_column(String(16), default="", server_default="")
    fact: Mapped[str] = mapped_column(String(80))
    value: Mapped[str] = mapped_column(String(80))
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
