"""What was ticked off on a shipment's packing-out checklist, by whom and when."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table


class PackingTick(OfWorkspace, Table):
    """One line of the checklist, by the code of what it asks for; ticked at `created_at`."""

    __tablename__ = "packing_tick"
    __table_args__ = (UniqueConstraint("shipment_id", "item"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    item: Mapped[str] = mapped_column(String(60))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    person: Mapped[Person | None] = relationship(lazy="joined")
