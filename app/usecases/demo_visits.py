"""A throw-away workspace for somebody who wants to try Sampan: sample data, a day, no account."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.naming import Language, Name
from app.domain.problems import Problem
from app.jobs import Order, Work, handles, schedule
from app.persistence.files import FileFolder
from app.persistence.session import enter_workspace
from app.persistence.tables.accounts import DemoStart, Membership, Person, Role, Workspace
from app.persistence.tables.foundation import now
from app.usecases import demo_workspace, signing_in
from app.usecases.removing_workspaces import remove_workspace
from app.wording.translations import msg
from config import Config

LASTS: Final = timedelta(hours=24)
#: How many demos one network address may open an hour.
MOST_AN_HOUR: Final = 5
_HOUR: Final = timedelta(hours=1)
_TIME_ZONE: Final = "Asia/Shanghai"
_KIND: Final = "demo-ends"
_GUEST: Final = Name(en="Guest", zh="试用者")
_WORKSPACE: Final = Name(en="Lanchuan Trading (sample)", zh="岚川贸易（示例）")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who wants to try: in which language, from which network address, on which day."""

    language: Language
    address: str
    day: date


def open_demo(session: Session, visitor: Visitor, *, config: Config) -> str | list[Problem]:
    """Open a demo with its plans and return a sign-in token, or say why not; none half opened."""
    origin = _origin(visitor.address, config=config)
    problems = _refusals(session, origin, most=config.demos)
    if problems:
        return problems
    membership = _membership(session, visitor)
    session.add(DemoStart(origin=origin))
    token = signing_in.remember(session, membership=membership)
    enter_workspace(session, membership.workspace_id)
    schedule(session, Order(kind=_KIND), due_at=now() + LASTS)
    session.commit()
    try:
        demo_workspace.fill(session, person=membership.person, today=visitor.day)
    except BaseException:
        session.rollback()
        remove_workspace(session, folder=FileFolder.of(config))
        raise
    return token


def _origin(address: str, *, config: Config) -> str:
    """Return what tells addresses apart without telling them."""
    return hmac.new(config.secret_key.encode(), address.encode(), hashlib.sha256).hexdigest()


def _refusals(session: Session, origin: str, *, most: int) -> list[Problem]:
    alive = session.scalar(select(func.count(Workspace.id)).where(Workspace.expires_at > now()))
    if (alive or 0) >= most:
        return [Problem("demo-full", params={"limit": most})]
    lately = select(func.count(DemoStart.id)).where(
        DemoStart.origin == origin, DemoStart.created_at > now() - _HOUR
    )
    if (session.scalar(lately) or 0) >= MOST_AN_HOUR:
        return [Problem("demo-often", params={"limit": MOST_AN_HOUR})]
    return []


def _membership(session: Session, visitor: Visitor) -> Membership:
    """Write a guest whose password nobody can know, alone in a workspace that ends."""
    person = Person(
        email=f"guest-{secrets.token_hex(8)}@demo.invalid",
        name=_GUEST.in_(visitor.language),
        password_hash=f"!{secrets.token_urlsafe(32)}",
        language=visitor.language,
        time_zone=_TIME_ZONE,
    )
    workspace = Workspace(
        name=_WORKSPACE.in_(visitor.language),
        time_zone=_TIME_ZONE,
        sample=True,
        expires_at=now() + LASTS,
    )
    membership = Membership(person=person, workspace=workspace, role=Role.GUEST)
    session.add(membership)
    session.flush()
    return membership


def is_demo(workspace: Workspace) -> bool:
    """Return whether the workspace is to be thrown away."""
    return workspace.expires_at is not None


def close_demo(session: Session, workspace: Workspace, *, config: Config) -> bool:
    """Remove the demo with everything in it; anything else is left alone."""
    if not is_demo(workspace):
        return False
    remove_workspace(session, folder=FileFolder.of(config))
    return True


@handles(_KIND, title=msg("Removing the demo"))
def end_demo(work: Work) -> None:
    """Remove a demo whose day is over."""
    with work.session() as session:
        workspace = session.get(Workspace, work.claim.workspace_id)
        if workspace is not None:
            close_demo(session, workspace, config=work.config)
