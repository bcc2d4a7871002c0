"""Forgets imports that were begun and never saved, with all that was read and found."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.persistence.imports import ImportRun, ImportState
from app.persistence.session import workspace_of


def forget_unsaved(session: Session, *, before: datetime) -> None:
    """Delete the workspace's imports not touched since `before`; their files are swept later."""
    own = ImportRun.workspace_id == workspace_of(session)
    unsaved = ImportRun.state != ImportState.SAVED
    session.execute(delete(ImportRun).where(own, unsaved, ImportRun.updated_at < before))
