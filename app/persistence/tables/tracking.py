"""What was said about goods on their way, and the dates that follow from it, kept for lists."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.types import Moment, Word


class Observation(OfWorkspace, Table):
    """One statement about a shipment's or a movement's cartons; appended, or retracted.

    `occurred_at` is the instant and `zone` the place's time zone; where `timed` is false only the
    day is known, and the instant is the start of that day there. Unless `limited` to the rows in
    `observation_carton`, which vanish with their cartons, it speaks of all cartons.
    """

    __tablename__ = "observation"
    __table_args__ = (
        CheckConstraint("(shipment_id IS NULL) <> (movement_id IS NULL)", name="of_one_thing"),
        Index(None, "workspace_id", "created_at"),
    )

    shipment_id: Mapped[int | None] = mapped_column(
        ForeignKey("shipment.id", ondelete="CASCADE"), index=True
    )
    movement_id: Mapped[int | None] = mapped_column(
        ForeignKey("movement.id", ondelete="CASCADE"), index=True
    )
    milestone: Mapped[Milestone] = mapped_column(Word(Milestone))
    classifier: Mapped[Classifier] = mapped_column(Word(Classifier))
    occurred_at: Mapped[datetime] = mapped_column(Moment)
    zone: Mapped[str] = mapped_column(String(64))
    timed: Mapped[bool] = mapped_column(default=False)
    limited: Mapped[bool] = mapped_column(default=False)
    place: Mapped[str] = mapped_column(String(120), default="")
    unlocode: Mapped[str] = mapped_column(String(5), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    source: Mapped[str] = mapped_column(String(32), default="hand")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    retracted_at: Mapped[datetime | None] = mapped_column(Moment)
    retracted_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL")
    )

    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])
    cartons: Mapped[list["ObservationCarton"]] = relationship(cascade="all, delete-orphan")


class ObservationCarton(OfWorkspace, Table):
    """One of the cartons that a statement is limited to."""

    __tablename__ = "observation_carton"
    __table_args__ = (UniqueConstraint("observation_id", "carton_id"),)

    observation_id: Mapped[int] = mapped_column(ForeignKey("observation.id", ondelete="CASCADE"))
    carton_id: Mapped[int] = mapped_column(ForeignKey("carton.id", ondelete="CASCADE"), index=True)


class MilestoneDate(OfWorkspace, Table):
    """A shipment's dates at one milestone, local to the place: rebuilt from the statements.

    `reached` of the shipment's cartons have actually passed it.
    """

    __tablename__ = "milestone_date"
    __table_args__ = (UniqueConstraint("shipment_id", "milestone"),)

    shipment_id: Mapped[int] = mapped_column(ForeignKey("shipment.id", ondelete="CASCADE"))
    milestone: Mapped[Milestone] = mapped_column(Word(Milestone))
    planned_on: Mapped[date | None]
    estimated_on: Mapped[date | None]
    actual_on: Mapped[date | None]
    place: Mapped[str] = mapped_column(String(120), default="")
    reached: Mapped[int] = mapped_column(default=0)
