"""What somebody typed and has not finished: kept as typed, checked only on Continue."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import OfWorkspace, Table, now
from app.persistence.types import Moment


class Draft(OfWorkspace, Table):
    """The unfinished entries of one person on one page."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("workspace_id", "person_id", "page"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    page: Mapped[str] = mapped_column(String(200))
    entries: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime] = mapped_column(Moment, default=now, onupdate=now)
