"""Background work, for tests: engines, orders, and handlers that are forgotten afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.jobs import Order, enqueue, handlers
from app.jobs.handlers import Handler
from tests.factories.people import Member

KIND = "specimen"


@contextmanager
def handled_by(handler: Handler, *, kind: str = KIND) -> Iterator[None]:
    """Let `handler` do the jobs of `kind` for a while."""
    patch = pytest.MonkeyPatch()
    patch.setattr(handlers, "_ENTRIES", {})
    handlers.handles(kind, title="Making specimens")(handler)
    yield
    patch.undo()


def order(member: Member, **payload: object) -> int:
    """Order a specimen in the member's workspace and return the job's id."""
    with member.session() as session:
        job_id = enqueue(session, Order(kind=KIND, payload=payload, person_id=member.person_id))
        session.commit()
        return job_id
