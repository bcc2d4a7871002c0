"""Who does which kind of job, and what a handler is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.jobs import leases
from app.persistence.session import make_session
from config import Config


class StoppedError(Exception):
    """The job was cancelled or taken away; the handler ends where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One job in a handler's hands.

    A handler may run twice for one job, so its effects must be the same as after one run. It
    closes its sessions before it reports `progress`, which writes to the same database, and does
    so at least once a lease.
    """

    claim: leases.Claim
    engine: Engine
    config: Config
    lease: timedelta = leases.LEASE

    @property
    def payload(self) -> Mapping[str, Any]:
        """Return the figures the job was ordered with."""
        return self.claim.payload

    def session(self, *, writes: bool = True) -> Session:
        """Return a session bound to the workspace that ordered the job."""
        return make_session(self.engine, workspace_id=self.claim.workspace_id, writes=writes)

    def progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are done, and keep the lease; may raise Stopped."""
        if not leases.renew(self.engine, self.claim, steps=(done, total), lease=self.lease):
            raise StoppedError


Handler = Callable[[Work], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class _Entry:
    handler: Handler
    title: str
    every: timedelta | None


_ENTRIES: Final[dict[str, _Entry]] = {}


def handles(
    kind: str, *, title: str, every: timedelta | None = None
) -> Callable[[Handler], Handler]:
    """Make a function do the jobs of `kind`, shown to people under `title`, a `msg`.

    The function's answer is the job's result (see app/jobs/results.py). A kind done `every` so
    often is ordered for each workspace without anybody asking.
    """

    def register(handler: Handler) -> Handler:
        if kind in _ENTRIES:
            raise ValueError(f"two functions handle {kind}")
        _ENTRIES[kind] = _Entry(handler, title, every)
        return handler

    return register


def handler_of(kind: str) -> Handler:
    """Return the function that does jobs of `kind` (KeyError when none does)."""
    return _ENTRIES[kind].handler


def title_of(kind: str) -> str | None:
    """Return the sentence people see for `kind`, to be translated; None for an unknown kind."""
    entry = _ENTRIES.get(kind)
    return entry.title if entry else None


def recurring() -> dict[str, timedelta]:
    """Return how often each kind is done that nobody has to ask for."""
    return {kind: entry.every for kind, entry in _ENTRIES.items() if entry.every is not None}
