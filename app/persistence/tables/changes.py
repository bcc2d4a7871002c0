"""What each of the latest changes of a workspace touched, for what is kept between requests."""

from sqlalchemy import JSON, BigInteger, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.persistence.tables.foundation import Table


class Change(Table):
    """One committed change, by the workspace's count of changes after it.

    `shipments` are the ids of those it touched; without a list it may have touched any.
    """

    __tablename__ = "change"
    __table_args__ = (UniqueConstraint("workspace_id", "number"),)

    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(BigInteger)
    shipments: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
