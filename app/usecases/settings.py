"""A person's own settings and the workspace's."""

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.units import Units
from app.persistence.tables.accounts import Person, Workspace


def choose_language(session: Session, *, person: Person, language: Language) -> None:
    """Answer this person in `language` from now on, on every device."""
    person.language = language
    session.commit()


def save(
    session: Session,
    *,
    person: Person,
    workspace: Workspace,
    entries: dict[str, str],
) -> None:
    """Save the settings page: name, language and time zone; workspace name, units, currency."""
    person.name = entries["name"]
    person.language = Language(entries["language"])
    person.time_zone = entries["time_zone"]
    workspace.name = entries["workspace"]
    workspace.units = Units(entries["units"])
    workspace.currency = entries["currency"]
    session.commit()
