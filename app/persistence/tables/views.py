"""Saved views of a table: a name for a set of filters, columns and an order."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import OfWorkspace, Table


class SavedView(OfWorkspace, Table):
    """One person's name for an address of a table; the whole workspace sees a `shared` one."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("workspace_id", "person_id", "name"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    query: Mapped[str] = mapped_column(String(1000))
    shared: Mapped[bool] = mapped_column(default=False)
