"""Movements 运单, 柜, 报关单…: sets of cartons; and the change orders 改单 made to them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.movement.kinds import ChangeKind, MovementKind
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.plans import Carton, Shipment
from app.persistence.types import Moment, Word


class Movement(OfWorkspace, Versioned, Table):
    """One order, container, declaration, entry or appointment, and the cartons in it.

    `number` is its own number, known or not yet; `party` is whose it is: the forwarder, the
    carrier, the broker. The bills, vessel, voyage and seal are a container's.
    """

    __tablename__ = "movement"

    kind: Mapped[MovementKind] = mapped_column(Word(MovementKind), index=True)
    number: Mapped[str] = mapped_column(String(40), default="", index=True)
    party: Mapped[str] = mapped_column(String(120), default="")
    master_bill: Mapped[str] = mapped_column(String(40), default="")
    house_bill: Mapped[str] = mapped_column(String(40), default="")
    vessel: Mapped[str] = mapped_column(String(60), default="")
    voyage: Mapped[str] = mapped_column(String(20), default="")
    seal: Mapped[str] = mapped_column(String(40), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    cancelled_at: Mapped[datetime | None] = mapped_column(Moment)

    cartons: Mapped[list[Carton]] = relationship(
        secondary="movement_carton", order_by=(Carton.shipment_id, Carton.number), viewonly=True
    )


class MovementCarton(OfWorkspace, Table):
    """One carton's place in one movement."""

    __tablename__ = "movement_carton"
    __table_args__ = (UniqueConstraint("movement_id", "carton_id"),)

    movement_id: Mapped[int] = mapped_column(ForeignKey("movement.id", ondelete="CASCADE"))
    carton_id: Mapped[int] = mapped_column(ForeignKey("carton.id", ondelete="CASCADE"), index=True)


class ChangeOrder(OfWorkspace, Table):
    """What was changed after the lock, by whom and why; `figures` keeps cartons and units."""

    __tablename__ = "change_order"

    kind: Mapped[ChangeKind] = mapped_column(Word(ChangeKind))
    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    movement_id: Mapped[int | None] = mapped_column(ForeignKey("movement.id", ondelete="SET NULL"))
    reason: Mapped[str] = mapped_column(String(240))
    figures: Mapped[dict[str, Any]]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship()
    movement: Mapped[Movement | None] = relationship()
    person: Mapped[Person | None] = relationship()
