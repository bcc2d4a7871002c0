"""Tidies one workspace up, every hour: what can no longer be taken back, old work, unused files."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.jobs import Work, handles
from app.jobs.handlers import recurring
from app.jobs.ledger import UNFINISHED
from app.persistence.file_sweeping import drop_unnamed, forget_unused
from app.persistence.files import FileFolder
from app.persistence.session import workspace_of
from app.persistence.tables.accounts import DemoStart, Workspace
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job
from app.persistence.tables.undoing import UndoStep
from app.usecases.importing.forgetting import forget_unsaved
from app.usecases.removing_workspaces import remove_workspace
from app.wording.translations import msg

EVERY: Final = timedelta(hours=1)
#: How long the lists of recent acts, finished work and imports never saved reach back.
REMEMBERED: Final = timedelta(days=30)
_TIDYINGS_REMEMBERED: Final = timedelta(days=1)
#: How old a file that nothing points at must be, so that nobody is just about to use it.
UNUSED_FOR: Final = timedelta(hours=1)
_PARTS: Final = 256
_PARTS_A_TIME: Final = 16


@handles("housekeeping", title=msg("Tidying up"), every=EVERY)
def keep_house(work: Work) -> None:
    """Tidy the workspace up; one that was to be thrown away by now is."""
    folder = FileFolder.of(work.config)
    with work.session() as session:
        if _over(session):
            remove_workspace(session, folder=folder)
        else:
            tidy(session, folder=folder)


def tidy(session: Session, *, folder: FileFolder) -> None:
    """Forget what nobody can ask for any more, and sweep a part of the files folder."""
    _forget_acts(session)
    _forget_work(session)
    forget_unsaved(session, before=now() - REMEMBERED)
    session.execute(delete(DemoStart).where(DemoStart.created_at < now() - _TIDYINGS_REMEMBERED))
    long_ago = now() - UNUSED_FOR
    names: set[str] = set()
    if not _something_can_be_taken_back(session):
        names = forget_unused(session, before=long_ago)
    session.commit()
    drop_unnamed(session, folder, names | folder.names(_turn()), before=long_ago)
    session.rollback()


def _over(session: Session) -> bool:
    query = select(Workspace.expires_at).where(Workspace.id == workspace_of(session))
    ends = session.scalar(query)
    return ends is not None and ends <= now()


def _turn() -> list[str]:
    """Return which parts of the folder are looked through this hour; all of them within a day."""
    turn = int(now().timestamp()) // int(EVERY.total_seconds())
    first = turn * _PARTS_A_TIME % _PARTS
    return [f"{part:02x}" for part in range(first, first + _PARTS_A_TIME)]


def _forget_acts(session: Session) -> None:
    own = UndoStep.workspace_id == workspace_of(session)
    session.execute(delete(UndoStep).where(own, UndoStep.expires_at < now() - REMEMBERED))
    session.execute(update(UndoStep).where(own, UndoStep.expires_at < now()).values(before={}))


def _forget_work(session: Session) -> None:
    finished = (Job.workspace_id == workspace_of(session), Job.state.not_in(UNFINISHED))
    tidying = Job.kind.in_(recurring())
    session.execute(
        delete(Job).where(*finished, tidying, Job.finished_at < now() - _TIDYINGS_REMEMBERED)
    )
    session.execute(delete(Job).where(*finished, ~tidying, Job.finished_at < now() - REMEMBERED))


def _something_can_be_taken_back(session: Session) -> bool:
    query = select(UndoStep.id).where(UndoStep.expires_at > now(), UndoStep.undone_at.is_(None))
    return session.scalar(query.limit(1)) is not None
