"""What the warehouse says it received, appended to and never changed; and what that taught."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import Product


class Receipt(OfWorkspace, Table):
    """A running count of one product by the day `counted_on`; the newest row is the one that holds.

    `received` are good units, `damaged` units are counted apart, `missing` is what the warehouse
    itself says is missing, where it says so.
    """

    __tablename__ = "receipt"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    received: Mapped[int]
    damaged: Mapped[int] = mapped_column(default=0)
    missing: Mapped[int | None]
    counted_on: Mapped[date]
    note: Mapped[str] = mapped_column(String(240), default="")
    source: Mapped[str] = mapped_column(String(32), default="hand")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship()
    product: Mapped[Product] = relationship()
    person: Mapped[Person | None] = relationship()


class Lesson(OfWorkspace, Table):
    """What to do differently next time, noted when a shipment was closed; the last note holds."""

    __tablename__ = "lesson"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), unique=True
    )
    text: Mapped[str] = mapped_column(String(400))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship()
    person: Mapped[Person | None] = relationship()
