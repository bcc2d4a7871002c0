"""Who did what to what, and when: appended to, never changed."""

from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import OfWorkspace, Table


class JournalEntry(OfWorkspace, Table):
    """One act of one person, such as locking a plan, with the figures it fixed."""

    __tablename__ = "journal_entry"

    subject: Mapped[str] = mapped_column(String(80), index=True)
    verb: Mapped[str] = mapped_column(String(40))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    details: Mapped[dict[str, Any]]

    person: Mapped[Person | None] = relationship(lazy="joined")
