"""What an act changed, kept for ten minutes so that it can be taken back."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table
from app.persistence.types import Moment


class UndoStep(OfWorkspace, Table):
    """The rows one act made, changed or removed, as they were before it."""

    __tablename__ = "undo_step"

    verb: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80), default="")
    before: Mapped[dict[str, Any]]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)

    person: Mapped[Person | None] = relationship(lazy="joined")
