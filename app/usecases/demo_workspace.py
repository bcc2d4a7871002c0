"""The workspace `make run` shows: made-up companies and figures, marked as samples."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.persistence.tables.accounts import Person
from app.usecases import signing_up

EMAIL: Final = "demo@sampan.example"
PASSWORD: Final = "calm harbour"  # noqa: S105 - shown to everybody who runs the demo


def load(session: Session) -> None:
    """Open the demo account, unless it is there; a second run keeps what was changed in it."""
    if session.scalar(select(Person.id).where(Person.email == EMAIL)) is not None:
        return
    signing_up.sign_up(
        session,
        signing_up.NewAccount(
            name="陈敏",
            email=EMAIL,
            password=PASSWORD,
            workspace="岚川贸易",
            language=Language.ZH,
            sample=True,
        ),
    )
