"""Who works in which workspace: colleagues invited by a link, listed, and shown the door again."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import workspace_of
from app.persistence.tables.accounts import Invitation, Membership, Person, Role
from app.persistence.tables.foundation import now
from app.usecases import passwords, signing_in
from app.usecases.tokens import token_hash

#: How long an invitation can be taken up.
VALID: Final = timedelta(days=7)
#: Invitations one workspace may have open.
MOST_OPEN: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """What somebody says of themselves who takes up an invitation."""

    name: str
    email: str
    password: str
    language: Language
    time_zone: str


def members_of(session: Session) -> Sequence[Membership]:
    """Return everybody's place in the workspace, the longest there first."""
    query = select(Membership).where(Membership.workspace_id == workspace_of(session))
    return session.scalars(query.order_by(Membership.id)).all()


def is_owner(session: Session, *, person_id: int) -> bool:
    """Return whether the person may invite and remove others."""
    return any(
        member.person_id == person_id and member.role is Role.OWNER
        for member in members_of(session)
    )


def open_invitations(session: Session) -> Sequence[Invitation]:
    """Return the workspace's invitations that can still be taken up, oldest first."""
    query = select(Invitation).where(Invitation.workspace_id == workspace_of(session), *_open())
    return session.scalars(query.order_by(Invitation.id)).all()


def invite(session: Session, *, name: str, person_id: int) -> str | list[Problem]:
    """Return the token of a new invitation, told only this once; `name` says who it is for."""
    if len(open_invitations(session)) >= MOST_OPEN:
        return [Problem("member-invitations-many", "name", {"limit": MOST_OPEN})]
    token = secrets.token_urlsafe(32)
    session.add(
        Invitation(
            workspace_id=workspace_of(session),
            token_hash=token_hash(token),
            name=name,
            invited_by_id=person_id,
            expires_at=now() + VALID,
        )
    )
    session.commit()
    return token


def withdraw(session: Session, invitation_id: int) -> bool:
    """Make an invitation's link worthless; return whether it was still open."""
    open_ones = {invitation.id for invitation in open_invitations(session)}
    if invitation_id not in open_ones:
        return False
    session.execute(delete(Invitation).where(Invitation.id == invitation_id))
    session.commit()
    return True


def invitation_of(session: Session, *, token: str) -> Invitation | None:
    """Return the invitation a link stands for, while it can be taken up."""
    query = select(Invitation).where(Invitation.token_hash == token_hash(token), *_open())
    return session.scalar(query)


def take_up(session: Session, colleague: Colleague, *, token: str) -> str | list[Problem]:
    """Give a colleague a place in the workspace of the invitation; return a sign-in token.

    Who has an account already joins with it by its password; nothing else of it changes.
    """
    email = signing_in.fold(colleague.email)
    known = session.scalar(select(Person).where(Person.email == email))
    if known is not None:
        if not passwords.matches(known.password_hash, colleague.password):
            return [Problem("member-account-known", "password", {"email": email})]
        return join(session, known, token=token)
    person = Person(
        email=email,
        name=colleague.name,
        password_hash=passwords.hasher().hash(colleague.password),
        language=colleague.language,
        time_zone=colleague.time_zone,
    )
    return join(session, person, token=token)


def join(session: Session, person: Person, *, token: str) -> str | list[Problem]:
    """Give the person a place in the workspace of the invitation; return a sign-in token for it.

    A link is good for one person: of two who use it at once, one is refused.
    """
    invitation = invitation_of(session, token=token)
    if invitation is not None and _place_of(session, person, invitation.workspace_id):
        params = {"email": person.email, "workspace": invitation.workspace.name}
        return [Problem("member-already", "email", params)]
    used = update(Invitation).where(Invitation.token_hash == token_hash(token), *_open())
    workspace_id = session.scalar(used.values(used_at=now()).returning(Invitation.workspace_id))
    if workspace_id is None:
        return [Problem("member-invitation-over")]
    session.add(person)
    session.flush()
    membership = Membership(person_id=person.id, workspace_id=workspace_id, role=Role.MEMBER)
    session.add(membership)
    session.flush()
    signed_in = signing_in.remember(session, membership=membership)
    session.commit()
    return signed_in


def places_of(session: Session, *, person_id: int) -> Sequence[Membership]:
    """Return the person's places in all their workspaces, the first one first."""
    query = select(Membership).where(Membership.person_id == person_id)
    return session.scalars(query.order_by(Membership.id)).all()


def remove(session: Session, membership_id: int, *, person_id: int) -> list[Problem]:
    """Take a colleague's place away: signed out everywhere at once; what they did stays."""
    found = next((each for each in members_of(session) if each.id == membership_id), None)
    if found is None:
        return [Problem("member-unknown")]
    if found.person_id == person_id:
        return [Problem("member-self")]
    session.execute(delete(Membership).where(Membership.id == membership_id))
    session.commit()
    return []


def _place_of(session: Session, person: Person, workspace_id: int) -> int | None:
    own = Membership.person_id == person.id, Membership.workspace_id == workspace_id
    return session.scalar(select(Membership.id).where(*own))


def _open() -> tuple[ColumnElement[bool], ...]:
    return Invitation.used_at.is_(None), Invitation.expires_at > now()
