"""What authorities publish, alike for every workspace; only the `sampan` command writes it."""

from datetime import date
from decimal import Decimal

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import Table
from app.persistence.types import Scaled


class CustomsRate(Table):
    """How many `quote` one `base` is from a day on, as one publisher says."""

    __tablename__ = "customs_rate"
    __table_args__ = (UniqueConstraint("base", "quote", "valid_from", "source"),)

    source: Mapped[str] = mapped_column(String(200))
    base: Mapped[str] = mapped_column(String(3))
    quote: Mapped[str] = mapped_column(String(3))
    value: Mapped[Decimal] = mapped_column(Scaled(8))
    valid_from: Mapped[date] = mapped_column(index=True)
    valid_to: Mapped[date | None]


class ChinaRebate(Table):
    """One code's export rebate 退税率 for some days; no `percent` is a rate the library leaves out.

    `edition` is the day the tax bureau made the library.
    """

    __tablename__ = "cn_rebate"
    __table_args__ = (UniqueConstraint("code", "valid_from"),)

    code: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(200))
    unit: Mapped[str] = mapped_column(String(20))
    vat: Mapped[Decimal | None] = mapped_column(Scaled(2))
    percent: Mapped[Decimal | None] = mapped_column(Scaled(2))
    note: Mapped[str] = mapped_column(String(200))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    edition: Mapped[date]
