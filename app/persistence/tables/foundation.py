"""What all tables share: constraint names, a row of a workspace, its version and its times."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from app.persistence.types import Moment


def now() -> datetime:
    """Return the present instant in UTC."""
    return datetime.now(UTC)


class Table(DeclarativeBase):
    """The root of all mapped classes; constraints are named alike on every engine."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {dict[str, Any]: JSON, list[str]: JSON}

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=now)


class OfWorkspace:
    """A row that belongs to one workspace; sessions see only their own (see session.py)."""

    @declared_attr
    def workspace_id(self) -> Mapped[int]:
        """Return the owner's column."""
        return mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)


class Versioned:
    """A row that two people may edit: a stale save is refused instead of winning silently."""

    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(Moment, default=now, onupdate=now)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.version}
