"""People and their workspaces, for tests."""

from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.persistence.session import make_session
from app.persistence.tables.accounts import Membership, Person
from app.usecases import signing_up

PASSWORD = "a calm harbour"


@dataclass(frozen=True, slots=True)
class Member:
    """A signed-in person: ids for scoped sessions, a token for a browser."""

    engine: Engine
    person_id: int
    workspace_id: int
    email: str
    token: str

    def session(self, *, writes: bool = True) -> Session:
        """Return a session bound to the member's workspace."""
        return make_session(self.engine, workspace_id=self.workspace_id, writes=writes)


def sign_up(
    engine: Engine,
    *,
    email: str = "chen@example.com",
    workspace: str = "Ningbo Example",
    language: Language = Language.EN,
) -> Member:
    """Open an account as the sign-up page does."""
    with make_session(engine, writes=True) as session:
        token = signing_up.sign_up(
            session,
            signing_up.NewAccount(
                name="Chen Min",
                email=email,
                password=PASSWORD,
                workspace=workspace,
                language=language,
            ),
        )
        assert isinstance(token, str)
        membership = session.scalars(
            select(Membership).join(Person).where(Person.email == email)
        ).one()
        return Member(engine, membership.person_id, membership.workspace_id, email, token)
