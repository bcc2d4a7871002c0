"""Removing a workspace with everything it holds: rows, people who were only there, and files."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.persistence.file_sweeping import drop_unnamed, names_of
from app.persistence.files import FileFolder
from app.persistence.session import workspace_of
from app.persistence.tables.accounts import Membership, Person, Workspace
from app.persistence.tables.foundation import now

#: How long after its content a file's row may still be on its way.
ON_ITS_WAY: Final = timedelta(minutes=2)


def remove_workspace(session: Session, *, folder: FileFolder) -> None:
    """Remove the session's workspace for good; contents other workspaces share stay."""
    own = workspace_of(session)
    names = names_of(session)
    people = select(Membership.person_id).where(Membership.workspace_id == own)
    leaving = set(session.scalars(people))
    session.execute(delete(Workspace).where(Workspace.id == own))
    staying = select(Membership.person_id).where(Membership.person_id.in_(leaving))
    leaving -= set(session.scalars(staying))
    session.execute(delete(Person).where(Person.id.in_(leaving)))
    session.commit()
    session.expunge_all()
    drop_unnamed(session, folder, names, before=now() - ON_ITS_WAY)
    session.rollback()
