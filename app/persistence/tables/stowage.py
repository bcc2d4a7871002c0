"""Loading plans 装载方案 of a shipment: how its cartons lie on pallets, in containers or trucks."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table, Versioned
from app.persistence.tables.plans import Shipment
from app.persistence.types import Moment


class LoadPlan(OfWorkspace, Versioned, Table):
    """One loading plan: what was asked, of which cartons, and how they lie.

    `asked` holds the choices of the form, `cartons` the rows of cartons as they were then.
    `levels` holds a request and a plan for each level of packing, cartons first, as the contract
    of the packing engine writes them; it is empty until something is found. `figures` sums it up
    for lists. At most one plan of a shipment is accepted.
    """

    __tablename__ = "load_plan"

    shipment_id: Mapped[int] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    asked: Mapped[dict[str, Any]] = mapped_column(default=dict)
    cartons: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    levels: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)
    edited: Mapped[bool] = mapped_column(default=False)
    accepted_at: Mapped[datetime | None] = mapped_column(Moment)
    job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    shipment: Mapped[Shipment] = relationship()
    person: Mapped[Person | None] = relationship()
