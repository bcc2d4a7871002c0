"""People, the workspace they share, and where they are signed in."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.naming import Language
from app.domain.units import Units
from app.persistence.tables.foundation import Table, Versioned
from app.persistence.types import Moment, Word


class Workspace(Versioned, Table):
    """One company's Sampan: everything else belongs to exactly one workspace.

    A throw-away workspace is removed with all it holds at `expires_at`. `changes` counts what was
    changed in it, see app.persistence.changes.
    """

    __tablename__ = "workspace"

    name: Mapped[str] = mapped_column(String(120))
    units: Mapped[Units] = mapped_column(Word(Units), default=Units.METRIC)
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    time_zone: Mapped[str] = mapped_column(String(64), default="Asia/Shanghai")
    sample: Mapped[bool] = mapped_column(default=False)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    changes: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")


class Person(Versioned, Table):
    """Somebody who signs in; the e-mail address is kept folded to lower case."""

    __tablename__ = "person"

    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str] = mapped_column(String(255))
    language: Mapped[Language] = mapped_column(Word(Language))
    time_zone: Mapped[str] = mapped_column(String(64))


class Role(StrEnum):
    """What a person may do: owners also invite and remove people; guests try a demo out."""

    OWNER = "owner"
    MEMBER = "member"
    GUEST = "guest"


class Membership(Table):
    """A person's place in a workspace."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("workspace_id", "person_id"),)

    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    role: Mapped[Role] = mapped_column(Word(Role), default=Role.OWNER)

    workspace: Mapped[Workspace] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class SignIn(Table):
    """One signed-in browser: only the hash of its token is kept."""

    __tablename__ = "sign_in"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    membership_id: Mapped[int] = mapped_column(
        ForeignKey("membership.id", ondelete="CASCADE"), index=True
    )
    last_seen_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)

    membership: Mapped[Membership] = relationship(lazy="joined")


class Invitation(Table):
    """A link by which one colleague joins a workspace; only the hash of its token is kept."""

    __tablename__ = "invitation"

    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspace.id", ondelete="CASCADE"), index=True
    )
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120), default="")
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)

    workspace: Mapped[Workspace] = relationship(lazy="joined")


class DemoStart(Table):
    """When a throw-away workspace was opened, and the hash of the network address it was from."""

    __tablename__ = "demo_start"

    origin: Mapped[str] = mapped_column(String(64), index=True)
