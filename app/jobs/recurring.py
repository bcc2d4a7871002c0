"""Work nobody asks for: ordered for every workspace that has had none of it for long enough."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import Engine, or_, select

from app.jobs.handlers import recurring
from app.jobs.ledger import UNFINISHED, Order, enqueue
from app.persistence.session import make_session
from app.persistence.tables.accounts import Workspace
from app.persistence.tables.foundation import now
from app.persistence.tables.jobs import Job

#: Workspaces served by one pass, so that a sweep stays short.
_MOST: Final = 200


def order_what_is_due(engine: Engine) -> None:
    """Order every recurring kind where none waits and none was done lately."""
    for kind, every in recurring().items():
        for workspace_id in _unserved(engine, kind, every):
            with make_session(engine, workspace_id=workspace_id, writes=True) as session:
                enqueue(session, Order(kind=kind))
                session.commit()


def _unserved(engine: Engine, kind: str, every: timedelta) -> Sequence[int]:
    lately = or_(Job.state.in_(UNFINISHED), Job.finished_at > now() - every)
    served = select(Job.workspace_id).where(Job.kind == kind, lately)
    with engine.connect() as reader:
        query = select(Workspace.id).where(Workspace.id.not_in(served)).limit(_MOST)
        return reader.scalars(query).all()
