"""Signing in and out: a random token for the browser, its hash for us."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.accounts import Membership, Person, SignIn
from app.usecases import passwords
from app.usecases.tokens import token_hash

IDLE: Final = timedelta(hours=12)
LONGEST: Final = timedelta(days=30)
_SEEN_EVERY: Final = timedelta(minutes=5)


def fold(email: str) -> str:
    """Return the address as it is compared: trimmed and in lower case."""
    return email.strip().casefold()


def sign_in(session: Session, *, email: str, password: str, keep: bool = False) -> str | None:
    """Return a token for the person's browser, or None when address and password do not match."""
    person = session.scalar(select(Person).where(Person.email == fold(email)))
    if person is None:
        passwords.matches(passwords.nobody(), password)
        return None
    if not passwords.matches(person.password_hash, password):
        return None
    if passwords.hasher().check_needs_rehash(person.password_hash):
        person.password_hash = passwords.hasher().hash(password)
    membership = session.scalars(
        select(Membership).where(Membership.person_id == person.id).order_by(Membership.id)
    ).first()
    if membership is None:
        return None
    token = remember(session, membership=membership, keep=keep)
    session.commit()
    return token


def remember(session: Session, *, membership: Membership, keep: bool = False) -> str:
    """Write a new sign-in and return its token; the caller commits."""
    token = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    session.add(
        SignIn(
            token_hash=token_hash(token),
            membership_id=membership.id,
            last_seen_at=now,
            expires_at=now + (LONGEST if keep else IDLE),
        )
    )
    return token


def recognise(session: Session, *, token: str, prolong: bool = False) -> Membership | None:
    """Return whose token this is, while it lasts; acting (`prolong`) keeps it alive."""
    found = session.scalar(select(SignIn).where(SignIn.token_hash == token_hash(token)))
    now = datetime.now(UTC)
    if found is None or found.expires_at <= now:
        return None
    ends = found.membership.workspace.expires_at
    if ends is not None and ends <= now:
        return None
    if prolong and now - found.last_seen_at >= _SEEN_EVERY:
        found.last_seen_at = now
        found.expires_at = max(found.expires_at, now + IDLE)
        session.commit()
    return found.membership


def move(session: Session, *, token: str, membership: Membership) -> None:
    """Lead this browser into another workspace of the same person; it lasts as long as before."""
    found = session.scalars(select(SignIn).where(SignIn.token_hash == token_hash(token))).one()
    found.membership = membership
    session.commit()


def sign_out(session: Session, *, token: str) -> None:
    """Forget the token, so that the cookie opens nothing any more."""
    found = session.scalar(select(SignIn).where(SignIn.token_hash == token_hash(token)))
    if found is not None:
        session.delete(found)
        session.commit()
