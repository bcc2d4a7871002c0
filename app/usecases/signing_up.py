"""Opening an account: a person, a workspace, and the person's place as its owner."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.units import Units
from app.persistence.tables.accounts import Membership, Person, Workspace
from app.usecases import passwords, signing_in


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """What somebody says of themselves when they sign up."""

    name: str
    email: str
    password: str
    workspace: str
    language: Language
    time_zone: str = "Asia/Shanghai"
    units: Units = Units.METRIC
    sample: bool = False


def sign_up(session: Session, account: NewAccount) -> str | list[Problem]:
    """Open the account and return a sign-in token, or say why not; nothing is half opened."""
    email = signing_in.fold(account.email)
    if session.scalar(select(Person.id).where(Person.email == email)) is not None:
        return [Problem("account-email-taken", "email", {"email": email})]
    person = Person(
        email=email,
        name=account.name,
        password_hash=passwords.hasher().hash(account.password),
        language=account.language,
        time_zone=account.time_zone,
    )
    workspace = Workspace(
        name=account.workspace,
        units=account.units,
        time_zone=account.time_zone,
        sample=account.sample,
    )
    session.add_all([person, workspace])
    session.flush()
    membership = Membership(person_id=person.id, workspace_id=workspace.id)
    session.add(membership)
    session.flush()
    token = signing_in.remember(session, membership=membership)
    session.commit()
    return token
